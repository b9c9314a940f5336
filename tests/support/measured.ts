import type { Measurement, ProbeId, Probed } from '../../src/evidence/kinds/stability.ts';
import { evidenceOf } from './evidence.ts';

type Check = Extract<Measurement, { kind: 'check' }>;
type Untested = Probed['untested'][number];

/** An app whose campaign found this, on a phone that may be a virtual one. */
export function appMeasured(
  probes: Partial<Record<ProbeId, { found?: readonly Measurement[]; untested?: readonly string[] }>>,
  virtual = false,
) {
  return evidenceOf({
    device: { virtual },
    stability: {
      plan: 'filing',
      probes: Object.entries(probes).map(([id, { found = [], untested = [] }]) => ({
        id: id as ProbeId,
        run: null,
        measurements: [...found] as never[],
        untested: untested.map((code): Untested => ({ setting: null, code, detail: '' })),
      })),
    },
  });
}

export function check(outcome: Check['outcome'] = 'steady', more: Partial<Check> = {}): Check {
  return {
    kind: 'check',
    setting: null,
    outcome,
    detail: '',
    typedKept: null,
    before: null,
    after: null,
    ...more,
  };
}
