import type { Evidence } from '../../../evidence/evidence.ts';
import { dynamicKinds } from '../../../evidence/kinds/index.ts';
import type { Bounds } from '../../../evidence/screen/node.ts';
import { valueOf } from '../value.ts';

/** A look at the phone that something in the evidence rests on. */
export interface Moment {
  /** Id of an entry of `screens`. */
  capture: number;
  run: string;
  step: number;
  /** Path in the bundle: the picture, else the trace of the run; null where neither was kept. */
  file: string | null;
  words?: string;
  bounds?: Bounds;
}

type Fields = Readonly<Record<string, unknown>>;

const mostMoments = 24;
const deepest = 5;

/** The moments of one item of dynamic evidence, in its order, each look once. */
export function momentsOf(evidence: Evidence, kind: string, at: unknown): Moment[] {
  if (!(dynamicKinds as readonly string[]).includes(kind)) return [];
  const captures = valueOf(evidence, 'screens')?.captures ?? [];
  const traces = new Map((valueOf(evidence, 'runs')?.runs ?? []).map(({ id, trace }) => [id, trace]));
  const found = new Map<number, Moment>();
  const note = (id: unknown, fields: Fields): void => {
    if (typeof id !== 'number' || found.size >= mostMoments) return;
    const capture = captures[id];
    if (capture === undefined) return;
    const known = found.get(id);
    found.set(id, {
      capture: id,
      run: capture.run,
      step: capture.step,
      file: capture.screenshot?.path ?? traces.get(capture.run) ?? null,
      ...known,
      ...(typeof fields['words'] === 'string' && { words: fields['words'] }),
      ...(isBounds(fields['bounds']) && { bounds: fields['bounds'] }),
    });
  };
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest || found.size >= mostMoments) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const fields = value as Fields;
    if (kind === 'screens') note(fields['id'], fields);
    // Sightings, arms of pairs, crashes, steps, entries not tried; rungs and controls tell what came after.
    note(fields['capture'], fields);
    note(fields['after'], {});
    for (const [key, member] of Object.entries(fields))
      if (key !== 'bounds' && key !== 'texts') visit(member, depth + 1);
  };
  visit(at, 0);
  return [...found.values()];
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  const sides = value as Fields;
  return ['left', 'top', 'right', 'bottom'].every((side) => typeof sides[side] === 'number');
}
