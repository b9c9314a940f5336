import type { Stroke } from '../../display/model.ts';
import { WebDriverError } from '../errors.ts';
import type { Screen } from '../tree/screen.ts';
import type { Hands } from './hands.ts';
import { keyOf } from './keys.ts';
import type { ActionEvent } from './pointer-actions.ts';

type StrokeEvent = Extract<ActionEvent, { kind: 'stroke' }>;

/** Strokes that overlap in time happen together; the others one after the other, each at its time. */
function together(
  events: readonly ActionEvent[],
): readonly (ActionEvent | { at: number; kind: 'hand'; strokes: StrokeEvent[] })[] {
  const order: (ActionEvent | { at: number; kind: 'hand'; strokes: StrokeEvent[]; until: number })[] = [];
  let hand: { at: number; kind: 'hand'; strokes: StrokeEvent[]; until: number } | undefined;
  for (const event of events) {
    if (event.kind !== 'stroke') {
      order.push(event);
      continue;
    }
    const until = event.points.at(-1)?.at ?? event.at;
    if (hand !== undefined && event.at < hand.until) {
      hand.strokes.push(event);
      hand.until = Math.max(hand.until, until);
      continue;
    }
    hand = { at: event.at, kind: 'hand', strokes: [event], until };
    order.push(hand);
  }
  return order;
}

/** Plays events on the display at their times. `stopped` ends it early. */
export async function perform(
  events: readonly ActionEvent[],
  screen: Screen,
  hands: Hands,
  stopped: AbortSignal,
): Promise<void> {
  const start = performance.now();
  let metaState = 0;
  for (const event of together(events)) {
    await until(start + event.at, stopped);
    if (stopped.aborted) throw new WebDriverError('unknown error', 'The server is stopping');
    if (event.kind === 'hand') await hands.touch(event.strokes.map((stroke) => strokeFrom(stroke, event.at)));
    else if (event.kind !== 'stroke') metaState = await typeKey(event, metaState, screen);
  }
}

/** Times count from when the first finger of the hand came down. */
function strokeFrom({ points }: StrokeEvent, began: number): Stroke {
  return { points: points.map((point) => ({ ...point, at: point.at - began })) };
}

/** The modifiers that are held afterwards. A key is typed when it goes down. */
async function typeKey(
  { kind, value }: { kind: 'keyDown' | 'keyUp'; value: string },
  held: number,
  screen: Screen,
): Promise<number> {
  const key = keyOf(value);
  if (key === undefined) {
    throw new WebDriverError(
      'invalid argument',
      `KeyCharacterMap.getEvents is unable to synthesize KeyEvent sequence out of '${value}'`,
    );
  }
  if (key.kind === 'release') return 0;
  if (key.kind === 'modifier') return kind === 'keyDown' ? held | key.metaState : held & ~key.metaState;
  if (kind === 'keyUp') return held;
  const { display } = screen;
  await screen.act(async () => {
    // With nothing but Shift held a character is text; a combination is for whoever listens to keys.
    const isText = key.kind === 'character' && (held & ~0x1) === 0;
    if (isText && (await display.typeText(key.character))) return;
    await display.key(key.code, { metaState: held });
  });
  return held;
}

function until(time: number, stopped: AbortSignal): Promise<void> {
  const wait = time - performance.now();
  if (wait <= 0 || stopped.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, wait);
    stopped.addEventListener('abort', end);
  });
}
