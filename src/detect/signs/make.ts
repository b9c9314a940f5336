import { matchWords } from '../../standards/lexicon.ts';
import type { Bounds } from '../../evidence/screen/node.ts';
import type { Look } from '../look.ts';
import type { LookAlike, Sign } from '../sign.ts';

/** Reads one kind of sign off a look. Pure. */
export type Detector = (look: Look) => Sign[];

const longestWords = 120;

interface Draft {
  pattern: Sign['pattern'];
  fact: Sign['fact'];
  weight: number;
  words: string;
  bounds: Bounds;
  excuse?: LookAlike | undefined;
  specialScene?: boolean;
  byStructure?: boolean;
}

export function sign({ excuse, specialScene, byStructure, words, ...rest }: Draft): Sign {
  return {
    ...rest,
    words: words.replaceAll('\n', ' ').slice(0, longestWords),
    ...(excuse === undefined ? {} : { excuse }),
    ...(specialScene === true ? { specialScene: true as const } : {}),
    ...(byStructure === true ? { byStructure: true as const } : {}),
  };
}

/** Whether the lexicon sees a special scene named next to one of its patterns, or the words name one by themselves. */
export function namesSpecialScene(words: string): boolean {
  return (
    /安保|应急|值班|值守|防汛|抗旱|森林防火|消防|救灾|抢险|疫情|突发事件|勤务|执法|警情/.test(words) ||
    matchWords(words).some((hit) => hit.specialScene)
  );
}
