import type { EvidenceRef } from '../evidence/evidence.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { Measurement, ProbeId } from '../evidence/kinds/stability.ts';
import { mostListed } from './selection.ts';

type Stability = EvidenceOf<'stability'>;

/** One measurement with its probe and the pointer that leads back to it. */
export interface Measured<Kind extends Measurement['kind']> {
  probe: ProbeId;
  value: Extract<Measurement, { kind: Kind }>;
  ref: EvidenceRef;
}

export function measuredOf<Kind extends Measurement['kind']>({ probes }: Stability, kind: Kind): Measured<Kind>[] {
  return probes.flatMap(({ id, measurements }, at) =>
    measurements.flatMap((value, index) =>
      isOf(value, kind)
        ? [{ probe: id, value, ref: { kind: 'stability' as const, pointer: `/probes/${at}/measurements/${index}` } }]
        : [],
    ),
  );
}

function isOf<Kind extends Measurement['kind']>(
  value: Measurement,
  kind: Kind,
): value is Extract<Measurement, { kind: Kind }> {
  return value.kind === kind;
}

/** Where measurements were seen; where there is none, the campaign as a whole. */
export function placesOf(measured: readonly { ref: EvidenceRef }[]): EvidenceRef[] {
  const refs = measured.slice(0, mostListed).map(({ ref }) => ref);
  return refs.length === 0 ? [{ kind: 'stability', pointer: '/probes' }] : refs;
}

/** What was asked and not, or not wholly, done: `dark-mode (not-on-virtual-phone)`. */
export function untestedIn({ probes }: Stability, ids?: readonly ProbeId[]): string[] {
  return probes.flatMap(({ id, untested }) =>
    ids !== undefined && !ids.includes(id)
      ? []
      : untested.map(({ code, setting }) => `${id} ${setting ?? ''}`.trim() + ` (${code})`),
  );
}

/** `rotation`, `time-shift +7 d`. */
export function nameOf({ probe, value }: Measured<'check'>): string {
  return value.setting === null ? probe : `${probe} ${value.setting}`;
}
