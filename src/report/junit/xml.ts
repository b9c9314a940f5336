/** An element of an XML document: attributes and children in the order given; a string is text. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (XmlElement | string)[];
}

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

/** An XML 1.0 document in UTF-8, an element to a line. Names are ours; values and texts may be anybody's. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ attributes, children, name }: XmlElement, indent: string): string {
  const head = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value), attributeMarks)}"`),
  ];
  if (children.length === 0) return `${indent}<${head.join(' ')}/>`;
  const texts = children.every((child) => typeof child === 'string');
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child, textMarks) : write(child, `${indent}  `),
  );
  const content = texts ? inner.join('') : `\n${inner.join('\n')}\n${indent}`;
  return `${indent}<${head.join(' ')}>${content}</${name}>`;
}

const textMarks = /[&<>\r]/g;
/** A parser takes line breaks and tabs in attributes for blanks unless they are spelt. */
const attributeMarks = /[&<>"\t\n\r]/g;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string, marks: RegExp): string {
  return spelt(text).replace(marks, (mark) => named[mark] ?? `&#${mark.charCodeAt(0)};`);
}

/** Characters that no XML 1.0 document may hold, not even as references (production 2, Char). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** `\u{1b}` for each of them: to be seen, and not to break the document. */
function spelt(text: string): string {
  return text.replace(forbidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
