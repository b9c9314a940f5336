/** UTF-16 units kept of a text. */
const longestText = 2000;
/** Stands at the end of a text that was cut. */
const cutMark = '…';

const runOfBlanks = /[\s\u00a0\u3000]+/g;

/**
 * Blanks collapsed, ends trimmed, overlong texts cut and marked. Nothing else: what the words mean is for the rules. Empty when no letter
 * or Han character is in it: numbers and signs say nothing.
 */
export function normaliseText(raw: string): string {
  const text = (raw.length > 2 * longestText ? raw.slice(0, 2 * longestText) : raw).replace(runOfBlanks, ' ').trim();
  if (!/\p{L}/u.test(text)) return '';
  return text.length > longestText ? wholeCharacters(text.slice(0, longestText)) + cutMark : text;
}

/** A cut may fall between the halves of a surrogate pair. */
function wholeCharacters(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
