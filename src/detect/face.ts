import type { Capture } from '../evidence/screen/capture.ts';
import type { Bounds } from '../evidence/screen/node.ts';
import { type Look, lookAt, targetsOf } from './look.ts';
import { readSigns } from './read-signs.ts';
import { type ForcedUseId, isTelling, type LookAlike, type Sign } from './sign.ts';
import { routeOf, structureOf } from './structure.ts';
import { secondsIn } from './signs/countdown.ts';
import { bare } from './wording.ts';

/** By what a gate is known again. */
export interface GateFace {
  pattern: ForcedUseId;
  structure: string;
  /** Path of its page; undefined: not told. */
  route: string | undefined;
  activity: string | undefined;
  /** Its title and buttons, for people. */
  wording: string;
  words: ReadonlySet<string>;
  /** The words of the whole screen. */
  page: ReadonlySet<string>;
  /** A layer over a page, and its box; undefined: the page itself is the gate. */
  box: Bounds | undefined;
  /** It locks the content of its page: to leave the page does not open it. */
  lock: boolean;
  excuses: readonly LookAlike[];
  specialScene: boolean;
}

/** Patterns whose gate shuts a page's content until something is done in return. */
const locking: ReadonlySet<ForcedUseId> = new Set(['forward', 'likes', 'votes', 'follow', 'forced_download']);

/** Where several gates are suspected on one screen, the more particular one is meant. */
const precedence: readonly ForcedUseId[] = [
  'checkin',
  'forced_update',
  'forced_permission',
  'forward',
  'likes',
  'votes',
  'follow',
  'forced_download',
  'dwell',
  'photo_trace',
  'location',
  'forms',
  'duration',
  'points',
  'install_rate',
  'forced_login',
  'commerce',
  'blocking_modal',
];

/** How many of the gate's words make it the same gate. */
const sameWords = 0.7;

/**
 * The gate on a look; undefined when nothing on it is suspected. `hint`: what it is thought to be of; it holds where a sign points to it as a
 * gate, or where nothing else is suspected and the function is on the screen.
 */
export function faceOf(capture: Capture, hint?: ForcedUseId): GateFace | undefined {
  const look = lookAt(capture);
  const all = readSigns(capture);
  const signs = all.filter(({ fact }) => fact === 'gate');
  const chosen = hint === undefined ? suspected(signs) : hinted(hint, all, look);
  if (chosen === undefined || look.items.length === 0) return undefined;
  const own = signs.filter((sign) => sign.pattern === chosen || sign.pattern === 'blocking_modal');
  const box = look.layer?.box;
  return {
    pattern: chosen,
    structure: structureOf(capture),
    route: routeOf(capture.url),
    activity: capture.activity,
    wording: wordingOfGate(look),
    words: wordsIn(look, box !== undefined),
    page: wordsIn(look, false),
    box,
    lock: locking.has(chosen),
    excuses: [...new Set(own.flatMap(({ excuse }) => (excuse === undefined ? [] : [excuse])))],
    specialScene: readSigns(capture).some((sign) => sign.specialScene === true && sign.excuse === undefined),
  };
}

function hinted(hint: ForcedUseId, signs: readonly Sign[], look: Look): ForcedUseId | undefined {
  const gates = signs.filter(({ fact }) => fact === 'gate');
  if (gates.some(({ pattern }) => pattern === hint)) return hint;
  const own = suspected(gates);
  if (own !== undefined && look.layer !== undefined) return own;
  const isHere = signs.some((sign) => sign.pattern === hint && sign.fact === 'present' && isTelling(sign));
  return isHere ? hint : undefined;
}

function suspected(signs: readonly Sign[]): ForcedUseId | undefined {
  const telling = signs.filter(isTelling);
  const pool = telling.length > 0 ? telling : signs;
  return pool.toSorted((one, other) => precedence.indexOf(one.pattern) - precedence.indexOf(other.pattern))[0]?.pattern;
}

/**
 * How a later look stands to the gate. `question`: something new asks over it. `left-page`: another page, while what the gate locks stays
 * locked. `gone`: content without the gate.
 */
export type Standing = 'same' | 'other-gate' | 'question' | 'left-page' | 'gone';

export function standingOf(face: GateFace, capture: Capture): Standing {
  if (structureOf(capture) === face.structure) return 'same';
  const look = lookAt(capture);
  const words = wordsIn(look, look.layer !== undefined);
  const asksAnew = look.layer !== undefined && shared(words, face.words) < 0.5;
  if (asksAnew) {
    const isGate = readSigns(capture).some(
      (sign) => sign.fact === 'gate' && isTelling(sign) && sign.pattern === face.pattern,
    );
    return isGate ? 'other-gate' : 'question';
  }
  if (shared(face.words, wordsIn(look, false)) >= sameWords) return 'same';
  if (readSigns(capture).some((sign) => sign.fact === 'gate' && isTelling(sign) && sign.pattern === face.pattern))
    return 'other-gate';
  if (face.lock && isOtherPage(face, capture, look)) return 'left-page';
  return 'gone';
}

function isOtherPage(face: GateFace, capture: Capture, look: Look): boolean {
  const route = routeOf(capture.url);
  if (route !== undefined && face.route !== undefined) return route !== face.route;
  if (capture.activity !== face.activity) return true;
  return shared(face.page, wordsIn(look, false)) < 0.4;
}

/** Which part of `some` is among `others`. */
function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (some.size === 0) return 0;
  let both = 0;
  for (const word of some) if (others.has(word)) both += 1;
  return both / some.size;
}

function wordsIn({ items }: Look, layerOnly: boolean): Set<string> {
  const all = items.filter(({ inLayer }) => !layerOnly || inLayer);
  // What counts down says something else once it has ended.
  const lasting = all.filter(({ words }) => secondsIn(words) === undefined);
  return new Set((lasting.length > 0 ? lasting : all).map(({ words }) => bare(words)));
}

/** What a screen asks, for people. */
export function questionOn(capture: Capture): string {
  return wordingOfGate(lookAt(capture));
}

function wordingOfGate(look: Look): string {
  const texts = look.items.filter(
    ({ inLayer, target }) => (look.layer === undefined || inLayer) && target === undefined,
  );
  const said = texts.map(({ words }) => words).slice(0, 4);
  const buttons = targetsOf(look).map(({ words }) => `[${words}]`);
  return [...said, ...buttons.slice(0, 6)].join(' ').slice(0, 300);
}
