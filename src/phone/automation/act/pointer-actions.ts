import { type Body, isBody, number, objects, optionalNumber, text } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import type { Point } from './strokes.ts';

/** What happens when, in milliseconds since the actions began. */
export type ActionEvent =
  | { at: number; kind: 'stroke'; points: readonly { x: number; y: number; at: number }[] }
  | { at: number; kind: 'keyDown' | 'keyUp'; value: string };

/** UIA2 injects events on a grid of this many milliseconds; a shorter move happens not at all. */
const grid = 20;
/** Longer chains are refused: nothing a person does with a phone takes that long. */
const longestChain = 600_000;
const mostItems = 5000;

const itemTypes: Readonly<Record<string, readonly string[]>> = {
  pointer: ['pointerMove', 'pointerUp', 'pointerDown', 'pointerCancel', 'pause'],
  key: ['keyUp', 'keyDown', 'pause'],
  none: ['pause'],
};

/** Where the middle of an element is that an item starts from. */
export type ElementCentre = (id: string) => Promise<Point>;

/**
 * W3C actions as UIA2 reads them: all sources start together, moves without duration only set where the next event happens, elements are
 * taken where they are before anything moves. Throws `invalid argument`.
 */
export async function readActions(body: Body, centreOf: ElementCentre): Promise<readonly ActionEvent[]> {
  const ids = new Set<string>();
  const events: ActionEvent[] = [];
  for (const source of objects(body, 'actions')) {
    const id = text(source, 'id');
    if (ids.has(id)) throw invalid(`The action id '${id}' has one one or more duplicates`);
    ids.add(id);
    events.push(...(await readSource(source, id, centreOf)));
  }
  return events.sort((one, other) => one.at - other.at);
}

async function readSource(source: Body, id: string, centreOf: ElementCentre): Promise<readonly ActionEvent[]> {
  const type = text(source, 'type');
  const allowed = Object.hasOwn(itemTypes, type) ? itemTypes[type] : undefined;
  if (allowed === undefined) throw invalid(`Unknown action type '${type}' is set for '${id}' action`);
  const items = withoutCancelled(objects(source, 'actions'));
  if (items.length > mostItems) throw invalid(`'${id}' action has more than ${mostItems} items`);
  for (const item of items) {
    const itemType = text(item, 'type');
    if (!allowed.includes(itemType)) {
      throw invalid(`Only ${allowed.join(', ')} are supported for action type '${type}', not '${itemType}'`);
    }
  }
  if (type === 'pointer') return readPointer(items, id, centreOf);
  return readKeys(items, id);
}

/** `pointerCancel` undoes the item before it. */
function withoutCancelled(items: readonly Body[]): readonly Body[] {
  return items.filter(
    (item, index) => item['type'] !== 'pointerCancel' && items[index + 1]?.['type'] !== 'pointerCancel',
  );
}

function readKeys(items: readonly Body[], id: string): readonly ActionEvent[] {
  const events: ActionEvent[] = [];
  let at = 0;
  for (const item of items) {
    const kind = text(item, 'type');
    if (kind === 'pause') at = later(at, duration(item, id));
    else if (kind === 'keyDown' || kind === 'keyUp') {
      const value = text(item, 'value');
      if (value === '') throw invalid(`value key cannot be empty for action item '${kind}' of action with id '${id}'`);
      events.push({ at, kind, value });
    }
  }
  return events;
}

async function readPointer(
  items: readonly Body[],
  id: string,
  centreOf: ElementCentre,
): Promise<readonly ActionEvent[]> {
  const events: ActionEvent[] = [];
  let at = 0;
  let where: Point | undefined;
  let moved = false;
  let stroke: { x: number; y: number; at: number }[] | undefined;
  let lastDown = -1;
  let lastUp = -1;
  for (const item of items) {
    const kind = text(item, 'type');
    if (kind === 'pause') {
      at = later(at, duration(item, id));
    } else if (kind === 'pointerMove') {
      const takes = duration(item, id);
      const target = await targetOf(item, id, where, centreOf);
      const positions = !moved && item['origin'] !== 'pointer';
      if (takes >= grid && !positions && stroke !== undefined && where !== undefined) {
        for (let passed = grid; passed < takes; passed += grid) {
          const share = passed / takes;
          stroke.push({ x: between(where.x, target.x, share), y: between(where.y, target.y, share), at: at + passed });
        }
        stroke.push({ ...rounded(target), at: at + takes });
      }
      at = takes >= grid ? later(at, takes) : at;
      where = target;
      moved = true;
    } else if (kind === 'pointerDown') {
      if (stroke !== undefined || lastDown === at) throw twice(kind, at, id);
      stroke = [{ ...rounded(placed(where, id)), at }];
      lastDown = at;
    } else {
      if (lastUp === at) throw twice(kind, at, id);
      lastUp = at;
      if (stroke !== undefined) events.push(lifted(stroke, { ...rounded(placed(where, id)), at }));
      stroke = undefined;
    }
  }
  // A finger that is never lifted: the display needs an end, and the next command would lift it.
  if (stroke !== undefined) events.push(lifted(stroke, { ...rounded(placed(where, id)), at }));
  return events;
}

function lifted(
  stroke: readonly { x: number; y: number; at: number }[],
  end: { x: number; y: number; at: number },
): ActionEvent {
  return { at: stroke[0]?.at ?? 0, kind: 'stroke', points: [...stroke, end] };
}

async function targetOf(item: Body, id: string, where: Point | undefined, centreOf: ElementCentre): Promise<Point> {
  const origin = item['origin'] ?? 'viewport';
  if (origin === 'viewport') return { x: number(item, 'x'), y: number(item, 'y') };
  const offset = { x: optionalNumber(item, 'x') ?? 0, y: optionalNumber(item, 'y') ?? 0 };
  const from = origin === 'pointer' ? placed(where, id) : await centreOf(elementId(origin, id));
  return { x: from.x + offset.x, y: from.y + offset.y };
}

function elementId(origin: unknown, id: string): string {
  if (typeof origin === 'string') return origin;
  const named = isBody(origin) ? (origin['element-6066-11e4-a52e-4f735466cecf'] ?? origin['ELEMENT']) : undefined;
  if (typeof named !== 'string') throw invalid(`An unknown element is set as origin in action '${id}'`);
  return named;
}

function placed(where: Point | undefined, id: string): Point {
  if (where !== undefined) return where;
  throw invalid(`The first item of the action '${id}' must only use absolute coordinates`);
}

function duration(item: Body, id: string): number {
  const given = optionalNumber(item, 'duration');
  const type = String(item['type']);
  if (given === undefined) throw invalid(`Missing duration key for action item '${type}' of action with id '${id}'`);
  if (given < 0) throw invalid(`duration key cannot be negative for action item '${type}' of action with id '${id}'`);
  return given === 0 ? 0 : Math.ceil(given / grid) * grid;
}

function later(at: number, by: number): number {
  if (at + by > longestChain) throw invalid(`The actions last longer than ${longestChain} ms`);
  return at + by;
}

function between(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share);
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

function twice(kind: string, at: number, id: string): WebDriverError {
  return invalid(
    `You cannot perform two or more '${kind}' actions without a pause between them at ${at}ms in '${id}' chain`,
  );
}

function invalid(message: string): WebDriverError {
  return new WebDriverError('invalid argument', message);
}
