import type { Evidence } from '../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../evidence/kinds/index.ts';
import { markGaps } from './mark-gaps.ts';

/** Kinds whose facts come from dex code: behind a packer they are the shell's facts. */
export const codeKinds = [
  'crypto',
  'dex',
  'endpoints',
  'sdks',
  'secrets',
  'texts',
] as const satisfies readonly EvidenceKind[];

/** The evidence with a `packed-code` gap in every kind that rests on code, when the package hides its code. */
export function markPacked(evidence: Evidence): Evidence {
  const packing = packingOf(evidence);
  if (packing === undefined) return evidence;
  return markGaps(evidence, codeKinds, [{ code: 'packed-code', place: '', detail: packing }]);
}

/** Undefined when the code lies open, as far as is known. */
function packingOf({ packers, manifest }: Evidence): string | undefined {
  if (packers?.status !== 'ok') return undefined;
  const ids = packers.value.packers.map(({ id }) => id);
  if (ids.length > 0) return `packed by ${ids.join(', ')}`;
  const hidden = manifest?.status === 'ok' ? hiddenStart(packers.value, manifest.value) : undefined;
  return hidden === undefined ? undefined : `no dex defines ${hidden}, with which the app starts`;
}

/** An unknown packer shows by this: the class that Android starts is in none of the dex files. */
function hiddenStart(
  { hiddenClasses }: EvidenceOf<'packers'>,
  { launcher, application }: EvidenceOf<'manifest'>,
): string | undefined {
  return [application.name, launcher].find((name) => name !== null && hiddenClasses.includes(name)) ?? undefined;
}
