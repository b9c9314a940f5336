import { z } from 'zod';

import { gaps } from '../gap.ts';
import { bounds, sighting } from '../screen/reference.ts';

/** What a field asks for, as far as its words and its widget tell. */
export const fieldKinds = [
  'phone',
  'identity',
  'plate',
  'mail',
  'code',
  'password',
  'date',
  'amount',
  'address',
  'search',
  'name',
  'text',
  'choice',
  'photo',
  'file',
  'location',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

const field = z.object({
  /** As on the screen, without signs and requests; empty where nothing names the field. */
  label: z.string(),
  kind: z.enum(fieldKinds),
  /** How the page says that it cannot be left out: a star, or words. null: it does not say so. */
  mandatory: z.enum(['star', 'words']).nullable(),
  /** Something stood in it when the form was first seen. What stood there is not kept. */
  filled: z.boolean(),
  capture: z.number().int().nonnegative(),
  bounds,
});
export type FormField = z.infer<typeof field>;

/** `data`: none of the others. Only those are compared with each other. */
export const formPurposes = ['data', 'login', 'search', 'feedback'] as const;

const form = z.object({
  /** The first look at it. */
  seenAt: sighting,
  /** Structures of the screens that showed it, the first 20. */
  structures: z.array(z.string()),
  /** Words above the first field; empty where there are none. */
  title: z.string(),
  purpose: z.enum(formPurposes),
  fields: z.array(field),
  /** Number of fields that the page calls mandatory. */
  mandatory: z.number().int().nonnegative(),
  /** Words on the same screen that press for it to be handed in. */
  reminders: z.array(sighting),
  /** What hands it in; null: nothing of the kind was in sight. */
  submit: sighting.nullable(),
});
export type ReachedForm = z.infer<typeof form>;

const repeated = z.object({
  label: z.string(),
  kind: z.enum(fieldKinds),
  /** Indices of `forms`, at least two. */
  forms: z.array(z.number().int().nonnegative()),
});

/**
 * Every form that was reached, read from stored looks. That a page has no more fields than were in sight is not said: what is below the
 * fold of a native page is there only where somebody scrolled to it.
 */
export const forms = z.object({
  gaps,
  forms: z.array(form),
  /** Fields of the same words and kind on several forms of the purpose `data`. */
  repeated: z.array(repeated),
  /** Looks that seemed to show a form and were not read. */
  leftOut: z.array(z.object({ capture: z.number().int().nonnegative(), reason: z.enum(['no-tree', 'budget']) })),
});
