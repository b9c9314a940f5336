/** A sentence in both languages of the product. Placeholders are `{name}`; they are filled when the text is shown. */
export interface Text {
  zh: string;
  en: string;
}

export type TextValue = string | number | readonly string[];
export type TextValues = Readonly<Record<string, TextValue>>;

/** Unicode control, format and separator characters, private use, surrogates and noncharacters: what can move, hide or reorder text. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text from a stranger, made safe to read in a terminal, a page or a report: what is invisible or reorders its surroundings becomes
 * `\u{202e}`, line breaks and tabs become blanks, and what is longer than `limit` characters ends in `…(+N)`.
 */
export function visible(text: string, limit = 300): string {
  // Cut first: a megabyte label must not cost a megabyte of replacing.
  const cut = text.length > limit ? sliceWhole(text, limit) : text;
  const shown = cut
    .replace(/[\t\n\r]+/g, ' ')
    .replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return cut.length === text.length ? shown : `${shown}…(+${text.length - cut.length})`;
}

/** Lone surrogates become U+FFFD: they cannot be written as UTF-8, and encodeURIComponent throws on them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The first `limit` UTF-16 units, one fewer where that would cut a surrogate pair in two. */
function sliceWhole(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** A whole number with commas between thousands. `toLocaleString` writes the same, after 15 ms of loading what it knows of languages. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
