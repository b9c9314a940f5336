/** An element as a strict reader sees it. */
export interface ReadElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (ReadElement | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const character = /^(?:[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}])*$/u;

/**
 * Reads an XML 1.0 document with nothing but elements, attributes and text; throws where it is not well-formed: forbidden characters, loose
 * ampersands, attributes given twice, tags that do not match, text outside of the root.
 */
export function readStrictXml(text: string): ReadElement {
  if (!character.test(text)) throw new Error('a character that XML forbids');
  const body = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)$/.exec(text)?.[1];
  if (body === undefined) throw new Error('no XML declaration');
  const root: ReadElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="[^"<]*")*)\s*(\/?)>/g)) {
    const [tag, closing, name = '', attributes = '', empty] = match;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`${tag} after the root`);
    addText(parent, body.slice(at, match.index));
    at = match.index + tag.length;
    if (closing === '/') {
      if (parent.name !== name || parent === root) throw new Error(`${tag} closes ${parent.name}`);
      open.pop();
      continue;
    }
    const child: ReadElement = { name, attributes: readAttributes(attributes), children: [] };
    parent.children.push(child);
    if (empty !== '/') open.push(child);
  }
  addText(root, body.slice(at));
  const elements = root.children.filter((child) => typeof child !== 'string');
  const [only] = elements;
  if (open.length !== 1 || elements.length !== 1 || only === undefined) throw new Error('not one whole root element');
  if (root.children.some((child) => typeof child === 'string' && child.trim() !== '')) throw new Error('text outside');
  return only;
}

function addText(parent: ReadElement, raw: string): void {
  if (raw === '') return;
  if (/[<]|\]\]>/.test(raw)) throw new Error(`loose markup in ${JSON.stringify(raw.slice(0, 80))}`);
  parent.children.push(unescape(raw));
}

function readAttributes(raw: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of raw.matchAll(/([A-Za-z][\w.-]*)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`${name} given twice`);
    if (/[\t\n\r]/.test(value)) throw new Error(`a line break in ${name} that readers take for a blank`);
    found[name] = unescape(value);
  }
  return found;
}

function unescape(raw: string): string {
  return raw.replace(/&([^;\s&]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`loose ampersand: ${whole}`);
    const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    const plain =
      number === null
        ? entities[name]
        : String.fromCodePoint(Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16));
    if (plain === undefined || !character.test(plain)) throw new Error(`no such character: ${whole}`);
    return plain;
  });
}
