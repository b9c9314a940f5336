import { contentOf } from '../../../device/session/picture.ts';
import type { Capture } from '../../../evidence/screen/capture.ts';
import { walk, wordingOf } from '../../../evidence/screen/node.ts';

const framePackages: ReadonlySet<string> = new Set(['com.android.systemui']);

/** Words of the app that can be read on the screen, without digits and blanks: clocks and counters move. */
function wordsOn({ tree }: Pick<Capture, 'tree'>): string[] {
  if (tree === undefined) return [];
  const words: string[] = [];
  for (const node of walk(tree)) {
    if (!node.displayed || framePackages.has(node.package)) continue;
    const plain = wordingOf(node).replaceAll(/[\p{N}\s]+/gu, '');
    if (plain !== '') words.push(plain);
  }
  return words;
}

/** One colour all over and nothing to read. A window that forbids pictures is black to us and nothing to a user. */
export function isWhite(capture: Capture): boolean {
  if (capture.screenshot === undefined || capture.secure) return false;
  // The title of a document is told as its words although nobody sees it: one of them is none.
  return contentOf(capture.screenshot) !== 'something' && wordsOn(capture).length <= 1;
}

/** Part of the words before that have to be there again. */
const mostly = 0.6;

/** The same screen, by what can be read on it: layouts differ with the way the phone is held. */
export function showsTheSame(before: Capture, after: Capture): boolean {
  const now = new Set(wordsOn(after));
  const then = [...new Set(wordsOn(before))];
  if (then.length === 0) return now.size === 0;
  return then.filter((word) => now.has(word)).length >= then.length * mostly;
}
