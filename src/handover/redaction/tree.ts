import type { Bounds } from '../../evidence/screen/node.ts';
import { isMarked } from './marks.ts';
import type { Redactor } from './redactor.ts';
import { pieceMask, piecesOf } from './split.ts';

/** A tree without secrets, and where on the display they stood. */
export interface RedactedTree {
  xml: string;
  /** Pixels of the display. */
  boxes: readonly Bounds[];
  /** A secret stood where no widget's bounds tell the place: a toast, text between tags. */
  unplaced: boolean;
}

const tag = /<[A-Za-z][\w.$:-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g;
const attribute = /(\s)([\w:.-]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;
const comment = /<!--[^]*?-->/g;
const toast = 'android.widget.Toast';
/** What a widget says: a short value may be all of it. */
const worded: ReadonlySet<string> = new Set(
  'text content-desc hint tooltip-text error-text pane-title state-description'.split(' '),
);
/** What a widget is, not what it says. */
const structural: ReadonlySet<string> = new Set(['bounds', 'index', 'drawing-order']);
/** Names from the app's code; nothing of them is drawn. */
const coded: ReadonlySet<string> = new Set(['class', 'package']);
const systemName = /^androidx?\.[\w.$]+$/;

/** Reads the XML of a page source tag by tag: it need not be well formed for its secrets to be found. */
export function redactTree(xml: string, redactor: Redactor): RedactedTree {
  const boxes: Bounds[] = [];
  let unplaced = false;
  let done = '';
  let at = 0;
  const between = (text: string) => {
    const clean = redactor.text(text);
    // A comment is nothing that a widget says; other text may be, and nobody knows where.
    if (clean !== text && redactor.text(text.replace(comment, '')) !== text.replace(comment, '')) unplaced = true;
    return clean;
  };
  const tags = [...xml.matchAll(tag)];
  const texts = tags.map(([whole]) => saidBy(whole));
  // Widgets without words stand between the pieces of a number, and are none.
  const speaking = tags.flatMap((_, index) => (texts[index] === '' ? [] : [index]));
  const pieces = new Set(
    [
      ...piecesOf(
        speaking.map((index) => texts[index] ?? ''),
        redactor,
      ),
    ].map((one) => speaking[one]),
  );
  for (const [index, match] of tags.entries()) {
    const { bounds, clean, hit, isToast } = redactTag(match[0], redactor, pieces.has(index));
    done += between(xml.slice(at, match.index)) + clean;
    at = match.index + match[0].length;
    if (!hit) continue;
    if (bounds === undefined || isToast) unplaced = true;
    else if (bounds.right > bounds.left && bounds.bottom > bounds.top) boxes.push(bounds);
  }
  return { xml: done + between(xml.slice(at)), boxes, unplaced };
}

/** A widget's words: its text, else its description, as a box for one digit has. */
function saidBy(whole: string): string {
  const fields = new Map<string, string>();
  for (const [, , name = '', , double, single] of whole.matchAll(attribute)) fields.set(name, double ?? single ?? '');
  return decode(fields.get('text') || fields.get('content-desc') || '');
}

function redactTag(whole: string, redactor: Redactor, isPiece: boolean) {
  let hit = false;
  const fields = new Map<string, string>();
  const clean = whole.replace(attribute, (same, blank: string, name: string, equals: string, double, single) => {
    const value = decode(String(double ?? single ?? ''));
    fields.set(name, value);
    if (structural.has(name) || (coded.has(name) && systemName.test(value))) return same;
    const says = worded.has(name);
    const kept = isPiece && says && value !== '' ? pieceMask : says ? redactor.field(value) : redactor.text(value);
    if ((kept !== value && !coded.has(name)) || (says && isMarked(value))) hit = true;
    return kept === value ? same : `${blank}${name}${equals}"${encode(kept)}"`;
  });
  const says = `${fields.get('text') ?? ''}${fields.get('content-desc') ?? ''}`;
  if (fields.get('password') === 'true' && says !== '') hit = true;
  return { clean, hit, bounds: boundsOf(fields.get('bounds')), isToast: fields.get('class') === toast };
}

function boundsOf(text: string | undefined): Bounds | undefined {
  const match = /^\[(-?\d+),(-?\d+)\]\[(-?\d+),(-?\d+)\]$/.exec(text ?? '');
  if (match === null) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1).map(Number);
  return { left, top, right, bottom };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function encode(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
}
