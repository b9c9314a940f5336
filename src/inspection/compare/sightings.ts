import type { Evidence } from '../../evidence/evidence.ts';
import { dynamicKinds } from '../../evidence/kinds/index.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { Bounds } from '../../evidence/screen/node.ts';
import { resolvePointer } from '../../shared/json-pointer.ts';
import type { Reference } from './locus.ts';

/** A look at the phone that a problem was seen in. */
export interface Sighted {
  capture: StoredCapture;
  bounds: Bounds | null;
}

const mostSighted = 24;
const deepest = 5;

type Fields = Readonly<Record<string, unknown>>;

/** The looks that references into dynamic evidence lead to, each once, in their order. */
export function sightedAt(evidence: Evidence, references: readonly Reference[]): Sighted[] {
  const captures = evidence.screens?.status === 'ok' ? evidence.screens.value.captures : [];
  const found = new Map<number, Sighted>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest || found.size >= mostSighted) return;
    const fields = value as Fields;
    const id = fields['capture'];
    const capture = typeof id === 'number' ? captures[id] : undefined;
    if (capture !== undefined) {
      const bounds = isBounds(fields['bounds']) ? fields['bounds'] : (found.get(capture.id)?.bounds ?? null);
      found.set(capture.id, { capture, bounds });
    }
    for (const member of Object.values(fields)) visit(member, depth + 1);
  };
  for (const { kind, pointer } of references) {
    if (!(dynamicKinds as readonly string[]).includes(kind)) continue;
    const gathered = (evidence as Readonly<Record<string, Evidence[keyof Evidence]>>)[kind];
    if (gathered?.status === 'ok') visit(resolvePointer(gathered.value, pointer), 0);
  }
  return [...found.values()];
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  return ['left', 'top', 'right', 'bottom'].every((side) => typeof (value as Fields)[side] === 'number');
}
