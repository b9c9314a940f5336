import { documentWords } from '../../../i18n/report/document.ts';
import { resolvePointer } from '../../../shared/json-pointer.ts';
import { valueOf } from '../../view/value.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import type { DocumentContext } from '../context.ts';
import { forcedUseOf, problemMoments } from './moments.ts';

const words = documentWords.finding;

/** How often it came back, as far as the evidence tells: ladders, paired runs, replays, runs it was seen in. */
export function oftenOf(context: DocumentContext, view: VerdictView): string[] {
  const { input, say } = context;
  const { comparisons, gates } = forcedUseOf(context, view);
  const ladders = gates.flatMap((gate) => gate.ladders);
  const held = ladders.filter(({ rungs }) =>
    rungs.every(({ result }) => result !== 'ESCAPED' && result !== 'TOOLFAULT'),
  );
  const told = [
    ...(ladders.length === 0 ? [] : [say(words.oftenLadder, { all: ladders.length, held: held.length })]),
    ...comparisons.map(({ repeated }) => say(words.oftenPair, { count: repeated })),
    ...replays(context, view),
  ];
  if (told.length > 0) return [...new Set(told)];
  const moments = problemMoments({ input }, view);
  if (moments.length === 0) return [say(words.oftenStatic)];
  const runs = new Set(moments.map(({ run }) => run));
  return [say(words.oftenSeen, { runs: runs.size, looks: moments.length })];
}

function replays({ input, say }: DocumentContext, { findings }: VerdictView): string[] {
  const crashes = valueOf(input.evidence, 'crashes');
  return findings
    .flatMap(({ seen }) => seen)
    .filter(({ kind }) => kind === 'crashes')
    .flatMap(({ pointer }) => {
      const at = resolvePointer(crashes, pointer);
      const reproduced = isCrash(at) ? at.reproduced : null;
      return reproduced === null ? [] : [say(words.oftenCrash, { ...reproduced })];
    });
}

function isCrash(at: unknown): at is { reproduced: { times: number; of: number } | null } {
  return typeof at === 'object' && at !== null && 'reproduced' in at;
}
