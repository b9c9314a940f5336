import {
  travelTime,
  type Direction,
  longPressTimeout,
  move,
  opposite,
  pinch,
  type Point,
  press,
  speeds,
  swipeLine,
  withMargins,
} from '../act/strokes.ts';
import type { Automation, Call, Endpoint } from '../automation.ts';
import { type Body, number, object, optionalNumber, optionalObject, text } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import { centre } from '../tree/bounds.ts';
import type { Rect } from '../../display/model.ts';
import type { UiNode } from '../tree/ui-node.ts';
import { originId, readLocator } from './find.ts';

/** Milliseconds that a finger rests after a scroll, so that the content does not fly on. */
const restAfterScroll = 250;
/** Android's least speed of a fling in dp per second. */
const leastFling = 50;

export const clickGesture: Endpoint = async (call) => call.automation.hands.tap(await pointOf(call));

export const doubleClickGesture: Endpoint = async (call) => call.automation.hands.doubleTap(await pointOf(call));

export const longClickGesture: Endpoint = async (call) => {
  const duration = optionalNumber(call.body, 'duration') ?? longPressTimeout;
  if (duration < 0) throw invalid('Long click duration cannot be negative');
  await call.automation.hands.touch([press(await pointOf(call), duration)]);
};

export const dragGesture: Endpoint = async (call) => {
  const { automation, body } = call;
  const end = point(object(body, 'end'));
  const start = optionalObject(body, 'start');
  const place = await originOf(call);
  if (place === undefined && start === undefined) {
    throw invalid('The starting point coordinates must be provided if element is not set');
  }
  const from = place === undefined ? point(start ?? {}) : offsetIn(automation.bounds(place), start);
  const takes = travelTime(from, end, speedOf(call, 'drag'));
  await automation.hands.touch([move(from, end, takes, { first: longPressTimeout })]);
};

export const swipeGesture: Endpoint = async (call) => {
  const direction = directionOf(call.body, 'Swipe');
  const [from, to] = swipeLine(await areaOf(call), direction, share(number(call.body, 'percent')));
  await call.automation.hands.touch([move(from, to, travelTime(from, to, speedOf(call, 'swipe')))]);
};

/** True while the end was not reached. */
export const scrollGesture: Endpoint = async (call) => {
  const direction = opposite(directionOf(call.body, 'Scroll'));
  const percent = number(call.body, 'percent');
  if (percent < 0) throw invalid('Percent must be greater than 0.0f');
  const area = await areaOf(call);
  for (let left = Math.min(percent, 100); left > 0; left -= 1) {
    const [from, to] = swipeLine(area, direction, Math.min(left, 1));
    const takes = travelTime(from, to, speedOf(call, 'scroll'));
    const { more } = await call.automation.hands.scroll(from, to, takes, { last: restAfterScroll });
    if (!more) return false;
  }
  return true;
};

/** True while the end was not reached. */
export const flingGesture: Endpoint = async (call) => {
  const direction = opposite(directionOf(call.body, 'Fling'));
  const speed = speedOf(call, 'fling');
  const least = leastFling * call.automation.pixelRatio;
  if (speed < least) throw invalid(`Speed ${speed} is less than the minimum fling velocity ${least}`);
  const [from, to] = swipeLine(await areaOf(call), direction, 1);
  const { more } = await call.automation.hands.scroll(from, to, travelTime(from, to, speed));
  return more;
};

export const pinchOpenGesture: Endpoint = (call) => pinchGesture(call, true);
export const pinchCloseGesture: Endpoint = (call) => pinchGesture(call, false);

async function pinchGesture(call: Call, open: boolean): Promise<void> {
  const percent = share(number(call.body, 'percent'));
  await call.automation.hands.touch(pinch(await areaOf(call), percent, speedOf(call, 'pinch'), open));
}

async function originOf({ automation, body }: Call): Promise<UiNode | undefined> {
  const id = originId(body);
  return id === undefined ? undefined : automation.elements.get(id);
}

/** By element, by locator, by both with an offset in it, or by the offset on the display. */
async function pointOf(call: Call): Promise<Point> {
  const { automation, body } = call;
  const locator = optionalObject(body, 'locator');
  const offset = optionalObject(body, 'offset');
  const origin = await originOf(call);
  const place =
    origin ?? (locator === undefined ? undefined : (await automation.finder.first(readLocator(locator))).place);
  if (place !== undefined) return offsetIn(automation.bounds(place), offset);
  if (offset === undefined) throw invalid('Click offset coordinates must be provided if element is not set');
  return point(offset);
}

function offsetIn(bounds: Rect, offset: Body | undefined): Point {
  if (offset === undefined) return centre(bounds);
  const { x, y } = point(offset);
  return { x: bounds.left + x, y: bounds.top + y };
}

function point(given: Body): Point {
  return { x: Math.trunc(number(given, 'x')), y: Math.trunc(number(given, 'y')) };
}

/** Of an element without its margins, or as it was given. */
async function areaOf(call: Call): Promise<Rect> {
  const place = await originOf(call);
  if (place !== undefined) return withMargins(call.automation.bounds(place));
  const area = optionalObject(call.body, 'area');
  if (area === undefined) throw invalid('The area coordinates must be provided if element is not set');
  const [left, top] = [Math.trunc(number(area, 'left')), Math.trunc(number(area, 'top'))];
  const [width, height] = [Math.trunc(number(area, 'width')), Math.trunc(number(area, 'height'))];
  if (width < 0) throw invalid('Rectangle width must not be negative');
  if (height < 0) throw invalid('Rectangle height must not be negative');
  return { left, top, right: left + width, bottom: top + height };
}

function directionOf(body: Body, gesture: string): Direction {
  const direction = text(body, 'direction').toLowerCase();
  if (isDirection(direction)) return direction;
  throw invalid(`${gesture} direction must be one of [LEFT, RIGHT, UP, DOWN]`);
}

function isDirection(word: string): word is Direction {
  return word === 'left' || word === 'right' || word === 'up' || word === 'down';
}

/** Pixels per second. */
function speedOf({ automation, body }: Call, gesture: keyof typeof speeds): number {
  const speed = optionalNumber(body, 'speed');
  if (speed === undefined) return speeds[gesture] * automation.pixelRatio;
  if (speed < 0) throw invalid('Speed cannot be negative');
  return speed;
}

function share(percent: number): number {
  if (percent < 0 || percent > 1) throw invalid('Percent must be between 0.0f and 1.0f');
  return percent;
}

function invalid(message: string): WebDriverError {
  return new WebDriverError('invalid argument', message);
}

/** The gestures that a scheduled action can have, by the name of its step. */
export function gestureOf(subtype: string): ((automation: Automation, body: Body) => Promise<unknown>) | undefined {
  const endpoint = { click: clickGesture, doubleClick: doubleClickGesture, longClick: longClickGesture }[subtype];
  if (endpoint === undefined) return undefined;
  return async (automation, body) =>
    endpoint({
      automation,
      body,
      parameter: (name) => {
        throw new TypeError(`A gesture has no '${name}' in its path`);
      },
    });
}
