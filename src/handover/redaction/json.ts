import { withoutCredential } from './credentials.ts';
import type { Origin, Redactor } from './redactor.ts';
import { pieceMask, piecesOf } from './split.ts';

/** Fields whose plain identifiers are the tool's own words: a password that is one of them is not told by their standing there. What may be free text is none of them. */
const ownWords: ReadonlySet<string> = new Set(
  'type state status code kind keyword rung grade outcome severity force howSeen network afterwards pattern run scenario subject id path sha256 sm3 structure previous conclusion occasion profile ruleId requirement requirements methodsTaken methodsMissing methods rules missing opens states sources priority'.split(
    ' ',
  ),
);
const identifier = /^[A-Za-z][A-Za-z0-9_-]*$|^[0-9a-f]{16,128}$/;

/** What somebody reads or typed: a short value may be all of it. */
const worded: ReadonlySet<string> = new Set(
  'text texts words wording title label description hint message detail what action reason lines toasts value values note name purpose after contact phone'.split(
    ' ',
  ),
);

/** Numbers of fewer digits are sizes, times and places. */
const fewestDigits = 11;

/** A value of JSON with all its strings redacted, keys included. Gives the very same value where nothing had to be. */
export function redactJson<T>(value: T, redactor: Redactor, origin: Origin = 'observed'): T {
  const visit = (one: unknown, key: string, holder?: object): unknown => {
    if (typeof one === 'string') {
      if ((ownWords.has(key) || isMessageId(key, holder)) && identifier.test(one)) return one;
      const clean = worded.has(key) ? redactor.field(one, origin) : redactor.text(one, origin);
      return origin === 'observed' ? withoutCredential(key, clean) : clean;
    }
    if (typeof one === 'number') return redactNumber(one, redactor, origin);
    if (Array.isArray(one)) {
      if (isSpelled(one, redactor, origin)) return one.map((item) => (typeof item === 'number' ? 0 : pieceMask));
      const pieces = key === 'texts' ? piecesOf(one.map(textOf), redactor) : nothing;
      const items = one
        .map((item, at) => (pieces.has(at) ? { ...item, text: pieceMask } : item))
        .map((item) => visit(item, key));
      return items.some((item, at) => item !== one[at]) ? items : one;
    }
    if (typeof one !== 'object' || one === null) return one;
    const members = Object.entries(one).map(
      ([name, member]) => [redactor.text(name, origin), visit(member, name, one), name, member] as const,
    );
    if (members.every(([now, clean, name, member]) => now === name && clean === member)) return one;
    return Object.fromEntries(members.map(([now, clean]) => [now, clean]));
  };
  return visit(value, '') as T;
}

const nothing: ReadonlySet<number> = new Set();

/** What a finding says is told by the name of a message; other messages are somebody's words. */
function isMessageId(key: string, holder: object | undefined): boolean {
  return key === 'message' && holder !== undefined && 'seenAt' in holder;
}

/** The words of an entry of a look's `texts`. */
function textOf(entry: unknown): string {
  const text = typeof entry === 'object' && entry !== null ? (entry as { text?: unknown }).text : undefined;
  return typeof text === 'string' ? text : '';
}

/** Whether a list of single characters or digits says what must not leave. */
function isSpelled(list: readonly unknown[], redactor: Redactor, origin: Origin): boolean {
  if (list.length < 2 || !list.every(isCharacter)) return false;
  const joined = list.join('');
  return redactor.text(joined, origin) !== joined;
}

function isCharacter(item: unknown): item is number | string {
  return typeof item === 'number'
    ? Number.isInteger(item) && item >= 0 && item < 10
    : typeof item === 'string' && [...item].length === 1;
}

function redactNumber(value: number, redactor: Redactor, origin: Origin): number {
  if (!Number.isSafeInteger(value) || value < 10 ** (fewestDigits - 1)) return value;
  const text = String(value);
  return redactor.text(text, origin) === text ? value : 0;
}
