import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

import { type FoundForm, readForm } from '../../detect/forms/read-form.ts';
import { givingWords, sameLabel } from '../../detect/forms/wording.ts';
import { routeOf } from '../../detect/structure.ts';
import { bare } from '../../detect/wording.ts';
import type { FormField, ReachedForm } from '../../evidence/kinds/forms.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { readSource } from '../../evidence/screen/source.ts';
import type { RunRecord } from '../../scenario/trace/record.ts';
import { leftUndone } from './left-undone.ts';
import { campaignSubject } from './stability/campaign.ts';

type Forms = EvidenceOf<'forms'>;

interface Options {
  /** Folder that the paths of captures begin at. */
  folder: string;
  /** Package under test. */
  app: string;
  records: readonly RunRecord[];
}

/** Screens that are read: a tree takes some milliseconds. */
const mostScreens = 200;
const mostForms = 60;
const mostFields = 80;
const mostRepeated = 60;
const mostStructures = 20;
/** Bytes of an unpacked tree. */
const largestTree = 32 * 1024 * 1024;

interface Draft extends ReachedForm {
  place: string;
  titles: readonly string[];
}

/** Every form that was reached, each once, from what was stored of the screens while the app was driven. */
export async function mapForms({ app, folder, records }: Options): Promise<Forms> {
  const ordinary = records.filter(({ run }) => run.subject !== campaignSubject);
  const drafts: Draft[] = [];
  const leftOut: Forms['leftOut'] = [];
  let read = 0;
  for (const capture of candidates(ordinary, app)) {
    if (read >= mostScreens) {
      leftOut.push({ capture: capture.id, reason: 'budget' });
      continue;
    }
    const seen = readStored(folder, capture);
    if (seen === undefined) {
      leftOut.push({ capture: capture.id, reason: 'no-tree' });
      continue;
    }
    read += 1;
    const form = readForm(seen);
    if (form !== undefined && !add(drafts, form, capture)) leftOut.push({ capture: capture.id, reason: 'budget' });
    await setImmediate();
  }
  const forms = drafts.map(({ place: _place, titles: _titles, ...form }): ReachedForm => {
    return { ...form, mandatory: form.fields.filter(({ mandatory }) => mandatory !== null).length };
  });
  const looks = ordinary.flatMap((record) => record.looks.map(({ capture }) => capture));
  const cut = leftOut.filter(({ reason }) => reason === 'budget').length;
  return {
    gaps: [
      ...leftUndone(
        ordinary.map(({ run }) => run),
        looks,
      ),
      ...(cut === 0 ? [] : [{ code: 'budget', place: 'forms', detail: `${cut} screens were not read` }]),
    ],
    forms,
    repeated: repeatedIn(forms),
    leftOut,
  };
}

/** The first look at every screen that seems to have fields; one without a keyboard over it where there is one. */
function candidates(records: readonly RunRecord[], app: string): StoredCapture[] {
  const screens = new Map<string, StoredCapture>();
  for (const capture of records
    .flatMap(({ looks }) => looks.map((look) => look.capture))
    .toSorted((one, other) => one.id - other.id)) {
    if (capture.package !== app || !hasFields(capture)) continue;
    const known = screens.get(capture.structure);
    if (known === undefined || (known.tree === null && capture.tree !== null)) screens.set(capture.structure, capture);
  }
  return [...screens.values()].toSorted((one, other) => one.id - other.id);
}

function hasFields({ texts }: StoredCapture): boolean {
  return texts.some(({ clickable, editable, text }) => editable || (clickable && givingWords.test(text)));
}

/** undefined: there is no tree that can be read. */
function readStored(folder: string, stored: StoredCapture): Capture | undefined {
  if (stored.tree === null) return undefined;
  try {
    const xml = gunzipSync(readFileSync(join(folder, stored.tree.path)), { maxOutputLength: largestTree });
    const { tree } = readSource(xml.toString('utf8'));
    return tree === undefined ? undefined : captureOf(stored, tree);
  } catch {
    return undefined;
  }
}

function captureOf(stored: StoredCapture, tree: NonNullable<Capture['tree']>): Capture {
  return {
    at: stored.at,
    deviceAt: stored.deviceAt ?? undefined,
    elapsed: 0,
    package: stored.package ?? undefined,
    activity: stored.activity ?? undefined,
    url: stored.url ?? undefined,
    display: stored.display,
    windows: stored.windows.map(({ package: owner, title, type }) => ({
      package: owner,
      title,
      type: type as Capture['windows'][number]['type'],
      layer: 0,
      focused: false,
    })),
    tree,
    xml: undefined,
    screenshot: undefined,
    secure: false,
    howSeen: stored.howSeen,
    toasts: stored.toasts,
    keyboard: stored.keyboard,
    network: stored.network,
    pid: undefined,
    faults: stored.faults,
  };
}

/** false: there are too many forms already. A form that was scrolled or filled in is the one it was. */
function add(drafts: Draft[], found: FoundForm, { activity, id, run, step, structure, url }: StoredCapture): boolean {
  const place = `${activity ?? ''}\n${routeOf(url ?? undefined) ?? ''}`;
  const fields = found.fields.map((field): FormField => ({ ...field, capture: id }));
  const sighting = { capture: id, run, step };
  const reminders = found.reminders.map((one) => ({ ...sighting, ...one }));
  const submit = found.submit === undefined ? null : { ...sighting, ...found.submit };
  const same = drafts
    .filter((draft) => draft.place === place && isPart(draft.titles, found.titles))
    .toSorted((one, other) => shared(other.fields, fields) - shared(one.fields, fields))[0];
  if (same === undefined) {
    if (drafts.length >= mostForms) return false;
    const { purpose, titles } = found;
    const title = titles.join(' · ').slice(0, 120);
    const first = fields[0];
    const seenAt = { ...sighting, words: title, ...(first === undefined ? {} : { bounds: first.bounds }) };
    drafts.push({
      place,
      titles,
      seenAt,
      structures: [structure],
      title,
      purpose,
      fields,
      mandatory: 0,
      reminders,
      submit,
    });
    return true;
  }
  const known = new Set(same.fields.map(keyOf));
  same.fields = [...same.fields, ...fields.filter((field) => !known.has(keyOf(field)))].slice(0, mostFields);
  for (const field of fields) {
    const old = same.fields.find((one) => keyOf(one) === keyOf(field));
    if (old !== undefined) old.mandatory ??= field.mandatory;
  }
  const said = new Set(same.reminders.map(({ words }) => words));
  same.reminders = [...same.reminders, ...reminders.filter(({ words }) => !said.has(words))].slice(0, 5);
  same.submit ??= submit;
  if (same.structures.length < mostStructures) same.structures.push(structure);
  return true;
}

/** One has all headings of the other, numbers not counted: the rest was scrolled out of sight. */
function isPart(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const known = new Set(many.map(bare));
  return few.every((title) => known.has(bare(title)));
}

function shared(one: readonly FormField[], other: readonly FormField[]): number {
  const keys = new Set(one.map(keyOf));
  return other.filter((field) => keys.has(keyOf(field))).length;
}

function keyOf({ kind, label }: FormField): string {
  return `${kind} ${sameLabel(label)}`;
}

/** What a code or a search is asked for on every page says nothing. */
const ordinary: ReadonlySet<FormField['kind']> = new Set(['code', 'password', 'search']);

function repeatedIn(forms: readonly ReachedForm[]): Forms['repeated'] {
  const asked = new Map<string, Forms['repeated'][number]>();
  for (const [index, { fields, purpose }] of forms.entries()) {
    if (purpose !== 'data') continue;
    for (const field of fields) {
      if (sameLabel(field.label) === '' || ordinary.has(field.kind)) continue;
      const known = asked.get(keyOf(field));
      if (known === undefined) asked.set(keyOf(field), { label: field.label, kind: field.kind, forms: [index] });
      else if (!known.forms.includes(index)) known.forms.push(index);
    }
  }
  return [...asked.values()]
    .filter((one) => one.forms.length > 1)
    .toSorted((one, other) => other.forms.length - one.forms.length)
    .slice(0, mostRepeated);
}
