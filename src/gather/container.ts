import { containerProblems, describeContainer } from '../apk/container/describe.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { byText } from '../shared/order.ts';
import type { StaticContext } from './context.ts';
import { lossGaps, sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { handedIn } from './handed-in.ts';
import { missingParts } from './missing-parts.ts';
import { sortProblems } from './problems.ts';

type ContainerEvidence = EvidenceOf<'container'>;

export const containerGatherer = defineGatherer({
  kind: 'container',
  needs: [],
  device: 'none',
  async gather(context) {
    const container = handedIn(context);
    const { file, format, parts, nestedCode } = describeContainer(container);
    const nested = nestedCode.toSorted((one, other) => byText(one.file, other.file));
    return withProblems(context, { gaps: [], file, format, parts: [...parts], problems: [], nestedCode: nested });
  },
});

/** The same evidence with every problem known by now: reading entries for other kinds finds more (bad checksums, cut-off streams). */
export function withProblems(context: StaticContext, evidence: ContainerEvidence): ContainerEvidence {
  const problems = sortProblems(containerProblems(handedIn(context)));
  return { ...evidence, problems, gaps: sortGaps([...lossGaps(problems), ...missingParts(context)]) };
}
