import type { Capture } from '../../../evidence/screen/capture.ts';
import { wordsOn } from '../../../scenario/white.ts';

/** Part of the words before that have to be there again. */
const mostly = 0.6;

/** The same screen, by what can be read on it: layouts differ with the way the phone is held. */
export function showsTheSame(before: Capture, after: Capture): boolean {
  const now = new Set(wordsOn(after));
  const then = [...new Set(wordsOn(before))];
  if (then.length === 0) return now.size === 0;
  return then.filter((word) => now.has(word)).length >= then.length * mostly;
}
