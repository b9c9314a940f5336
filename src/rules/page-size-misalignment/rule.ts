import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { abiBits } from '../../standards/platform-abis.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Library = EvidenceOf<'native-libraries'>['libraries'][number];

/** By the file's own header; by its folder where that cannot be read. */
function is64Bit({ bits, abi }: Library): boolean {
  return (bits ?? abiBits.get(abi)) === 64;
}

/** Any larger power of two is a multiple and does as well. */
function isAligned(alignment: number, pageSize: number): boolean {
  return alignment >= pageSize && Number.isInteger(Math.log2(alignment));
}

export const pageSizeMisalignment = defineRule({
  meta: {
    id: 'page-size-misalignment',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'GBT37729-1'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['native-libraries', 'manifest'],
    messages,
  },
  evaluate(evidence, { thresholds: { pageSize } }) {
    const { libraries } = evidence['native-libraries'];
    const of = (wanted: (library: Library) => boolean) =>
      select('native-libraries', '/libraries', libraries, (library) => is64Bit(library) && wanted(library));
    const all = of(() => true);
    if (all.items.length === 0)
      return [{ outcome: 'inapplicable', message: 'none', seenAt: [seen('native-libraries', '/abis')] }];

    const mapped = evidence.manifest.application.extractNativeLibs === false;
    const groups = [
      {
        message: 'segments',
        outcome: 'failed',
        found: of(({ loadAlignment }) => loadAlignment !== null && !isAligned(loadAlignment, pageSize)),
      },
      {
        message: 'offsets',
        outcome: 'failed',
        found: of(({ stored, offsetMod16k }) => mapped && stored && offsetMod16k !== 0),
      },
      { message: 'unreadable', outcome: 'cantTell', found: of(({ loadAlignment }) => loadAlignment === null) },
    ] as const;
    const findings = groups
      .filter(({ found }) => found.items.length > 0)
      .map(({ message, outcome, found }) => {
        const values = { count: found.items.length, pageSize, files: namesOf(found.items, ({ file }) => file) };
        return { outcome, message, values, seenAt: found.seenAt };
      });
    if (findings.length > 0) return findings;
    return [
      { outcome: 'passed', message: 'aligned', values: { count: all.items.length, pageSize }, seenAt: all.seenAt },
    ];
  },
});
