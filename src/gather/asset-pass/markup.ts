import { decodeEntities } from './entities.ts';
import { scanScript } from './script.ts';

/** `text`: shown. `literal`: in script. `link`: loaded or led to by `tag`, as written in its `attribute`. */
export type MarkupPart =
  | { part: 'text'; value: string; line: number }
  | { part: 'literal'; value: string; line: number }
  | { part: 'link'; value: string; line: number; tag: string; attribute: string };

const shownAttributes = new Set([
  'title',
  'alt',
  'placeholder',
  'value',
  'label',
  'aria-label',
  'content',
  'data-title',
  'summary',
  'hint',
  'text',
  'confirm-text',
  'cancel-text',
  'button-text',
  'description',
  'desc',
  'message',
  'tip',
  'tips',
]);
const linkAttributes = new Set([
  'href',
  'src',
  'action',
  'data-src',
  'data-url',
  'url',
  'data',
  'poster',
  'formaction',
  'codebase',
]);
/** Only markup of characters: a sentence goes on through them. */
const inline = new Set([
  'b',
  'strong',
  'em',
  'i',
  'u',
  's',
  'font',
  'small',
  'big',
  'mark',
  'sub',
  'sup',
  'wbr',
  'cdata',
]);
const templateType = /template|html|x-handlebars|x-tmpl|x-mustache/i;

/**
 * HTML, XML, SVG or Vue templates: shown text, attributes that show text, script literals, links. Every character is looked at a bounded
 * number of times; broken markup is read on as text.
 */
export function scanMarkup(text: string, emit: (part: MarkupPart) => void, firstLine = 1): void {
  const cursor = createLineCounter(text, firstLine);
  let shown = '';
  let shownLine = firstLine;
  const show = (from: number, to: number): void => {
    const ink = shown === '' ? firstInk(text, from, to) : from;
    if (ink === to) return;
    // Lines are counted as the reading goes on: asking for an earlier one would count anew.
    if (shown === '') shownLine = cursor(ink);
    shown += text.slice(ink, to);
  };
  const flush = (): void => {
    if (shown !== '') emit({ part: 'text', value: decodeEntities(shown), line: shownLine });
    shown = '';
  };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const stop = open === -1 ? text.length : open;
    show(at, stop);
    if (open === -1) break;
    if (text.startsWith('<!--', open)) {
      at = after(text, '-->', open + 4);
      continue;
    }
    if (text.startsWith('<![CDATA[', open)) {
      const close = text.indexOf(']]>', open);
      show(open + 9, close === -1 ? text.length : close);
      at = close === -1 ? text.length : close + 3;
      continue;
    }
    const tag = readTag(text, open);
    if (tag === undefined) {
      show(open, open + 1);
      at = open + 1;
      continue;
    }
    if (!inline.has(tag.name)) flush();
    emitAttributes(tag, cursor(open), cursor, emit);
    at = tag.end;
    if (tag.closing || tag.selfClosing) continue;
    if (tag.name === 'script') {
      const close = rawEnd(text, at, 'script');
      const type = tag.attributes.find(({ name }) => name === 'type')?.value ?? '';
      const inner = text.slice(at, close);
      if (templateType.test(type)) scanTemplate(inner, emit, cursor(at));
      else scanScript(inner, (value, line) => emit({ part: 'literal', value, line }), cursor(at));
      at = close;
    } else if (tag.name === 'style') {
      at = rawEnd(text, at, 'style');
    }
  }
  flush();
}

/** Markup in a script element has no script elements of its own, so this goes one level down and no further. */
function scanTemplate(text: string, emit: (part: MarkupPart) => void, line: number): void {
  scanMarkup(text.replaceAll(/<(\/?)script/gi, '<$1template'), emit, line);
}

interface Attribute {
  name: string;
  value: string;
  offset: number;
}

interface Tag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Attribute[];
  /** Behind the `>`. */
  end: number;
}

const maxAttributes = 256;

/** Undefined when what follows `<` is no tag: text such as `a < b`. */
function readTag(text: string, open: number): Tag | undefined {
  const closing = text.charCodeAt(open + 1) === 0x2f;
  let at = open + (closing ? 2 : 1);
  const first = text.charCodeAt(at);
  const declares = first === 0x21 || first === 0x3f;
  if (!declares && !isLetter(first)) return undefined;
  const nameStart = at++;
  while (at < text.length && !isBlank(text.charCodeAt(at)) && text[at] !== '>' && text[at] !== '/') at++;
  const tag: Tag = {
    name: text.slice(nameStart, Math.min(at, nameStart + 64)).toLowerCase(),
    closing,
    selfClosing: declares,
    attributes: [],
    end: text.length,
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) {
      tag.end = at + 1;
      return tag;
    }
    if (isBlank(code) || code === 0x3f) {
      at++;
      continue;
    }
    if (code === 0x2f) {
      tag.selfClosing = text.charCodeAt(at + 1) === 0x3e;
      at++;
      continue;
    }
    at = readAttribute(text, at, tag);
  }
  return tag;
}

function readAttribute(text: string, start: number, tag: Tag): number {
  let at = start;
  while (
    at < text.length &&
    !isBlank(text.charCodeAt(at)) &&
    text[at] !== '=' &&
    text[at] !== '>' &&
    !(text[at] === '/' && text[at + 1] === '>')
  )
    at++;
  // A lone quote or equals sign: step over it, or this would stand still.
  if (at === start) at++;
  const name = text.slice(start, Math.min(at, start + 64)).toLowerCase();
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  if (text[at] !== '=') return at;
  at++;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  const quote = text[at];
  let offset = at;
  let stop: number;
  if (quote === '"' || quote === "'") {
    offset = at + 1;
    const close = text.indexOf(quote, offset);
    stop = close === -1 ? text.length : close;
    at = stop + 1;
  } else {
    while (at < text.length && !isBlank(text.charCodeAt(at)) && text[at] !== '>') at++;
    stop = at;
  }
  if (tag.attributes.length < maxAttributes) tag.attributes.push({ name, value: text.slice(offset, stop), offset });
  return at;
}

function emitAttributes(
  tag: Tag,
  line: number,
  cursor: (at: number) => number,
  emit: (part: MarkupPart) => void,
): void {
  for (const { name, value, offset } of tag.attributes) {
    if (value === '') continue;
    const local = name.slice(name.lastIndexOf(':') + 1);
    if (/^(?:[:@#]|v-|ng-|on|bind|wx:|a:)/.test(name)) {
      // Expressions: `:title="'签到'"`, `@click="open('http://…')"`, `onclick="…"`.
      scanScript(
        value,
        (literal, at) => emit({ part: 'literal', value: decodeEntities(literal), line: at }),
        cursor(offset),
      );
    } else if (linkAttributes.has(local)) {
      emit({ part: 'link', value: decodeEntities(value), line, tag: tag.name, attribute: local });
    } else if (shownAttributes.has(local) && tag.name !== 'meta') {
      emit({ part: 'text', value: decodeEntities(value), line: cursor(offset) });
    }
  }
}

/** Where a raw text element ends; the search is case-insensitive and bounded by the text. */
function rawEnd(text: string, from: number, name: string): number {
  for (let at = text.indexOf('</', from); at !== -1; at = text.indexOf('</', at + 2)) {
    if (text.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function firstInk(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Counts lines up to `at`, which must not fall from call to call. Each line end is searched for once, also where there is none. */
function createLineCounter(text: string, firstLine: number): (at: number) => number {
  let line = firstLine;
  let next = text.indexOf('\n');
  return (at) => {
    while (next !== -1 && next < at) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
