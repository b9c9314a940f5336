import { setTimeout as wait } from 'node:timers/promises';

import type { Stroke } from '../../display/model.ts';
import type { CdpSession } from '../cdp.ts';
import type { Freeze } from '../freeze.ts';
import { hostObject } from '../scripts/host.ts';
import { longPressAfter, longPressPoint, type TouchMoment, touchMoments } from './strokes.ts';

export interface TouchTarget {
  session: CdpSession;
  freeze: Freeze;
  /** Display pixels to CSS pixels of the visual viewport, zoomed as it is. */
  toPage(point: { x: number; y: number }): { x: number; y: number };
  /** False: the renderer is known to hang, and gets its events when it does not. */
  waits: boolean;
}

/** How long the renderer may take for one event before the finger goes on without it. */
const EVENT_WITHIN = 1000;

/** The gesture is over when its end was taken: longer than an app may take before it counts as not responding. */
const LAST_WITHIN = 6000;

/** Once the renderer has let an event wait, the rest of the gesture goes on without its answers: a swipe has hundreds. */
interface Pace {
  waits: boolean;
}

/** Plays strokes in real time as touch events, with the context menu event that Android sends for a long press. */
export async function playStrokes(strokes: readonly Stroke[], target: TouchTarget): Promise<void> {
  const held = longPressPoint(strokes);
  const started = performance.now();
  let pressed = held === undefined;
  const pace: Pace = { waits: target.waits };
  for (const moment of touchMoments(strokes)) {
    if (!pressed && moment.at >= longPressAfter) {
      pressed = true;
      await until(started + longPressAfter);
      await pressLong(target, held ?? { x: 0, y: 0 });
    }
    await until(started + moment.at);
    await dispatch(target, moment, pace);
  }
  if (!pace.waits) return;
  // Clicks follow the touch: a frame later their handlers have run.
  const settled = 'new Promise(done => { requestAnimationFrame(() => done(0)); })';
  await patiently(target, target.session.send('Runtime.evaluate', { expression: settled, awaitPromise: true }, 300));
}

async function dispatch(target: TouchTarget, moment: TouchMoment, pace: Pace): Promise<void> {
  const touchPoints =
    moment.type === 'touchEnd' ? [] : moment.fingers.map((finger) => ({ id: finger.id, ...target.toPage(finger) }));
  const last = moment.type === 'touchEnd';
  const sent = target.session
    .send('Input.dispatchTouchEvent', { type: moment.type, touchPoints }, last ? LAST_WITHIN : EVENT_WITHIN)
    .catch(() => (pace.waits = false));
  if (pace.waits || last) await patiently(target, sent);
}

async function pressLong(target: TouchTarget, point: { x: number; y: number }): Promise<void> {
  const { x, y } = target.toPage(point);
  const expression = `(() => {
    const view = globalThis.visualViewport;
    const clientX = ${x} + (view?.offsetLeft ?? 0);
    const clientY = ${y} + (view?.offsetTop ?? 0);
    const at = document.elementFromPoint(clientX, clientY);
    ${hostObject}?.swallowClick?.();
    at?.dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, cancelable: true, composed: true, clientX, clientY, pointerType: 'touch' }));
  })()`;
  await patiently(target, target.session.send('Runtime.evaluate', { expression, userGesture: true }, EVENT_WITHIN));
}

/** A busy renderer or an open dialog must not hold the finger. */
async function patiently(target: TouchTarget, work: Promise<unknown>): Promise<void> {
  await target.freeze.unlessFrozen(work.catch(() => {}));
}

async function until(time: number): Promise<void> {
  const left = time - performance.now();
  if (left > 0.5) await wait(left);
}
