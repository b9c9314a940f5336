import type { LogLine } from '../../device/session.ts';
import type { Seen, StepContext } from '../context.ts';
import { wordsOf } from './arms.ts';

/** What came of pressing the button that hands a form in. */
export interface Answer {
  /** What the page says now and did not before; toasts. */
  words: string;
  seen: Seen;
  /** What was typed stands as text on a page without fields: an entry of a list, a summary. */
  listed: boolean;
  /** The app's log tells of a request that did not get through. */
  requested: boolean;
}

/** Milliseconds for an answer after submitting, and between looks for it. */
const answerWithin = 3000;
const betweenLooks = 150;

/** How WebView, OkHttp and the JDK log a request without a network. */
const requestFailed =
  /net::ERR_|Failed to fetch|NetworkError|UnknownHostException|ConnectException|Network is unreachable|ENETUNREACH/;

/** Presses, and gathers what is said within a few seconds: toasts, dialogs, red texts. `typed`: what was typed into the form. */
export async function pressAndListen(
  context: StepContext,
  before: Seen,
  press: () => Promise<void>,
  typed: readonly string[],
): Promise<Answer> {
  const { session, pace, signal } = context;
  const logged = session.log().at(-1);
  await press();
  const toasts = new Set<string>();
  const until = pace.elapsed() + answerWithin;
  let seen = await context.see();
  while (wordsOf(before, seen) === '' && toasts.size === 0 && pace.elapsed() < until) {
    await pace.sleep(betweenLooks, signal);
    const look = await session.capture({ screenshot: false });
    for (const toast of look.toasts) toasts.add(toast);
    seen = await context.see();
  }
  return {
    words: [...toasts, wordsOf(before, seen)].join(' ').trim(),
    seen,
    listed: isListed(before, seen, typed),
    requested: hasFailedRequest(session.log(), logged, before.capture.pid),
  };
}

function isListed(before: Seen, { capture, stored: { texts } }: Seen, typed: readonly string[]): boolean {
  if (capture.tree === undefined || texts.some(({ editable }) => editable)) return false;
  const known = new Set(before.stored.texts.filter(({ editable }) => !editable).map(({ text }) => text));
  const fresh = texts.filter(({ text }) => !known.has(text));
  return typed.some((value) => value.length > 1 && fresh.some(({ text }) => text.includes(value)));
}

function hasFailedRequest(log: readonly LogLine[], last: LogLine | undefined, pid: number | undefined): boolean {
  const fresh = log.slice(last === undefined ? 0 : log.lastIndexOf(last) + 1);
  return pid !== undefined && fresh.some((line) => line.pid === pid && requestFailed.test(line.message));
}
