/** What XML 1.0 cannot hold, a lone surrogate included, stands as `?` in a source. */
const illegal = /[^\t\r\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Ranges that a name may start with, and what may follow besides, as UIA2 cuts names (`XMLHelpers`). */
const nameStart = String.raw`_A-Za-z\u{C0}-\u{D6}\u{F8}-\u{2FF}\u{200C}\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}`;
const nameRest = String.raw`\-.0-9\u{B7}\u{300}-\u{36F}\u{203F}\u{2040}`;
const illegalStart = new RegExp(`^[^${nameStart}]+`, 'u');
const illegalInside = new RegExp(`[^${nameStart}${nameRest}]`, 'gu');

const plainView = 'android.view.View';

function safeText(text: string): string {
  return text.replace(illegal, '?');
}

const names = new Map<string, string>();

/** The class as an element's name. `ascii`: the setting normalizeTagNames. */
export function elementName(className: string, ascii: boolean): string {
  const key = `${ascii ? 'a' : 'u'}${className}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = makeName(className, ascii);
  // Classes come from the page's framework and are few; a made-up flood must not stay.
  if (names.size > 2000) names.clear();
  names.set(key, name);
  return name;
}

function makeName(className: string, ascii: boolean): string {
  const dotted = className
    .replace(/[$@#&]/g, '.')
    .replace(/\.+/g, '.')
    .replace(/^\.|\.$/g, '');
  const plain = ascii ? dotted.replace(/[^A-Za-z0-9\-._]/g, '_') : dotted;
  const legal = plain.replace(illegalStart, '').replace(illegalInside, '_');
  return legal.trim() === '' ? plainView : legal;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** ` name="value"` as Android's serializer writes it: in single quotes when the value holds a double one. */
export function attributeText(name: string, value: string): string {
  if (!/[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/.test(value)) return ` ${name}="${value}"`;
  const quote = value.includes('"') ? "'" : '"';
  const escaped = safeText(value)
    .replace(/[&<>\n\r\t]/g, (character) => escapes[character] ?? character)
    .replace(/[\u{10000}-\u{10FFFF}]/gu, (character) => `&#${character.codePointAt(0) ?? 63};`);
  return ` ${name}=${quote}${quote === "'" ? escaped.replaceAll("'", '&apos;') : escaped}${quote}`;
}
