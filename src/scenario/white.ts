import { contentOf } from '../device/session/picture.ts';
import type { Capture } from '../evidence/screen/capture.ts';
import { walk, wordingOf } from '../evidence/screen/node.ts';
import type { Seen, StepContext } from './context.ts';

const framePackages: ReadonlySet<string> = new Set(['com.android.systemui']);

/** Milliseconds that a screen may stay empty before it is called white. */
export const whiteAfter = 10_000;

const betweenLooks = 500;

/** Words of the app that can be read on the screen, without digits and blanks: clocks and counters move. */
export function wordsOn({ tree }: Pick<Capture, 'tree'>): string[] {
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
  return wordsOn(capture).length <= 1 && contentOf(capture.screenshot) !== 'something';
}

/** A look at the screen once it shows something, or after it has shown nothing for too long. `accept` as for `see`. */
export async function seeSomething(context: StepContext, accept?: (capture: Capture) => boolean): Promise<Seen> {
  const until = context.pace.elapsed() + whiteAfter;
  for (;;) {
    const seen = await context.see({ settle: true, ...(accept === undefined ? {} : { accept }) });
    if (!isWhite(seen.capture) || context.pace.elapsed() >= until) return seen;
    await context.pace.sleep(betweenLooks, context.signal);
  }
}
