import { z } from 'zod';

import { bilingual } from '../read/bilingual.ts';
import { asksNothing, nothingAsked, type SelectorInput, selectorShape } from '../selector/schema.ts';

/** Seconds as a scenario writes them. */
export const seconds = z.number().min(0).max(3600);

/** A list of steps inside a step; its steps are read apart. */
export const slot = z.array(z.unknown()).min(1).max(500).meta({ id: 'steps' });

export const directions = ['up', 'down', 'left', 'right'] as const;

/** A widget that a step acts on, and how patient it is. */
export const target = z
  .strictObject({
    ...selectorShape,
    optional: z.boolean().optional().describe('passed over when it is not there'),
    timeout: seconds.optional().describe('seconds to wait for it; 7, or 2 when optional'),
  })
  .refine((input) => !asksNothing(input), nothingAsked);

/** A string is the widget's text. */
export const textShort = {
  schema: z.string(),
  expand: (value: unknown): unknown => (typeof value === 'string' ? { text: value } : value),
};

/** The selector's part of a target. */
export function selectorIn(input: SelectorInput): SelectorInput {
  return Object.fromEntries(
    Object.keys(selectorShape).map((key) => [key, input[key as keyof SelectorInput]]),
  ) as SelectorInput;
}

export function milliseconds(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1000);
}

/** Short names stand for Android's own permissions. */
export const permissionName = z
  .string()
  .regex(/^[A-Za-z][\w.]{1,199}$/, bilingual('不是权限名', 'not the name of a permission'));

export function fullPermission(name: string): string {
  return name.includes('.') ? name : `android.permission.${name}`;
}
