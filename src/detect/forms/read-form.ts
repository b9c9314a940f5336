import type { ReachedForm } from '../../evidence/kinds/forms.ts';
import type { Bounds } from '../../evidence/screen/node.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { type Look, lookAt, targetsOf } from '../look.ts';
import { type FoundField, readFields } from './fields.ts';
import { feedbackWords, handInWords, labelOf, loginWords, reminderWords, searchWords, submitWords } from './wording.ts';

interface Words {
  words: string;
  bounds: Bounds;
}

export interface FoundForm {
  /** Headings above the first field, from the top. */
  titles: readonly string[];
  purpose: ReachedForm['purpose'];
  fields: readonly FoundField[];
  reminders: readonly Words[];
  submit: Words | undefined;
}

/** What explains a form and does not name it. */
const sentence = /[,;!?。]/;

const mostTitles = 2;
const mostFields = 60;
const mostReminders = 5;

/** Kinds of fields that a page of settings has none of. */
const isOfForms = ({ kind }: FoundField): boolean => kind !== 'choice';

/** The form in front; undefined: there is none, or the system stands before it. */
export function readForm(capture: Capture): FoundForm | undefined {
  const look = lookAt(capture);
  if (look.system !== undefined) return undefined;
  const { above, fields } = readFields(look);
  const submit = submitOf(look);
  if (fields.length === 0) return undefined;
  const typed = fields.some(isOfForms);
  if (submit === undefined && (!typed || fields.length < 2)) return undefined;
  const headings = above
    .filter(({ role }) => role === 'title' || role === 'label')
    .map(({ words }) => words)
    .filter((words) => labelOf(words) !== '' && !sentence.test(words) && !reminderWords.test(words));
  const titles = [...new Set(headings)].slice(0, mostTitles);
  const reminders = look.items
    .filter(
      ({ inLayer, role, words }) =>
        role !== 'field' && role !== 'entry' && (look.layer === undefined || inLayer) && reminderWords.test(words),
    )
    .slice(0, mostReminders)
    .map(({ bounds, words }) => ({ words: words.slice(0, 200), bounds }));
  return { titles, purpose: purposeOf(titles, fields, submit), fields: fields.slice(0, mostFields), reminders, submit };
}

function submitOf(look: Look): Words | undefined {
  const targets = targetsOf(look).map(({ place, words }) => ({ words: words.trim(), bounds: place.node.bounds }));
  return (
    targets.findLast(({ words }) => submitWords.test(words)) ??
    targets.findLast(({ words }) => handInWords.test(words)) ??
    targets.findLast(({ words }) => loginWords.test(words) || searchWords.test(words))
  );
}

function purposeOf(
  titles: readonly string[],
  fields: readonly FoundField[],
  submit: Words | undefined,
): ReachedForm['purpose'] {
  if (fields.some(({ kind }) => kind === 'password') || loginWords.test(submit?.words ?? '')) return 'login';
  const typed = fields.filter(isOfForms);
  const searches = typed.length > 0 && typed.every(({ kind }) => kind === 'search');
  if (searches || searchWords.test(submit?.words ?? '')) return 'search';
  if (titles.some((title) => feedbackWords.test(title)) || fields.some(({ label }) => feedbackWords.test(label)))
    return 'feedback';
  return fields.some(({ kind }) => kind === 'code') && fields.length <= 2 ? 'login' : 'data';
}
