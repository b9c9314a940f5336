import { basename } from 'node:path';

import { describeVerdicts } from '../view/verdicts.ts';
import type { ComparisonInput } from './input.ts';
import { evidenceFor } from './told.ts';

const comparisonVersion = 1;

/** The comparison for machines: every item with both outcomes, and our evidence for what is disputed. */
export function comparisonJson(input: ComparisonInput): string {
  const { comparison, despite, inspection, locale } = input;
  const { assessment, cautions, empty, kinds, unmatched } = comparison;
  const views = describeVerdicts(input);
  const report = {
    comparisonVersion,
    locale,
    redacted: input.redactionOf !== undefined,
    ours: {
      id: inspection.id,
      package: inspection.apk.package,
      sha256: inspection.apk.sha256,
      bundleSha256: inspection.bundle.sha256,
    },
    theirs: { ...assessment, file: basename(assessment.file), items: assessment.items.length },
    despite,
    cautions,
    kinds: kinds.map(({ compared, ...kind }) => ({
      ...kind,
      compared: compared.map((one) => ({
        ...one,
        ...(/^only-|^applicability/.test(one.relation) && { evidence: evidenceOf(one) }),
      })),
    })),
    unmatched,
    empty,
  };
  return `${JSON.stringify(report, null, 2)}\n`;

  function evidenceOf(one: Parameters<typeof evidenceFor>[0]) {
    const { facts, looks, places } = evidenceFor(one, views, input);
    return { facts, places, pictures: looks.map(({ capture }) => capture.screenshot?.path) };
  }
}
