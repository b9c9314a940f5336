/** Numbers that belong to a person. */
export type IdentifierKind = 'phone' | 'id-number' | 'bank-card';

interface Found {
  kind: IdentifierKind;
  start: number;
  end: number;
}

/** What the tool itself types into forms: nobody's, and worth reading in the evidence. */
const testNumbers: ReadonlySet<string> = new Set(['13800000000', '13800138000', '110101199001011237']);

/** What may stand between the parts of one number: blanks of every width, dashes, dots, brackets, what is not seen at all. */
const gap = '[\\s\\p{Pd}.·()\\u200b-\\u200f\\u2060]{0,2}';
const between = (...parts: readonly string[]) => parts.join(gap);

/** GB 11643-1999: 17 digits with the date of birth, and a check character; in one piece or in any. */
const idNumber = new RegExp(
  `(?<!\\d)${between('[1-9]', ...Array<string>(5).fill('\\d'), '(?:1', '[89]|2', '0)', '\\d', '\\d', '(?:0', '[1-9]|1', '[0-2])', '(?:0', '[1-9]|[12]', '\\d|3', '[01])', '\\d', '\\d', '\\d', '[\\dXx]')}(?![\\dA-Za-z])`,
  'gu',
);
/** Chinese mobile numbers, with or without the country's code or a zero before, in one piece or three. A decimal fraction is none. */
const phone = new RegExp(
  `(?<!\\d)(?:\\(?(?:\\+|00)?86${gap})?(?!\\d{3}\\.\\d{8}(?!\\d))\\(?0?${between('1[3-9]\\d', '\\d{4}', '\\d{4}')}(?!\\d)`,
  'gu',
);
/** ISO/IEC 7812 with 15 to 19 digits: in one piece, in fours, or behind the issuer's six. */
const bankCard = new RegExp(
  `(?<![\\d.])(?:${between('[2-69]\\d{3}', '\\d{4}', '\\d{4}', '\\d{3,4}')}(?:${gap}\\d{1,3})?|${between('[2-69]\\d{5}', '\\d{9,13}')})(?!\\d)`,
  'gu',
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Everything in a text that is somebody's number, in order, none over another. `keep`: numbers in digits that are public. */
export function identifiersIn(text: string, keep: ReadonlySet<string>): Found[] {
  if (!/[\d０-９]/.test(text)) return [];
  const plain = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const found: Found[] = [];
  const note = (kind: IdentifierKind, pattern: RegExp, holds: (digits: string) => boolean) => {
    for (const match of plain.matchAll(pattern)) {
      const digits = match[0].replace(/[^\dXx]/g, '');
      const start = match.index;
      const end = start + match[0].length;
      if (testNumbers.has(digits) || keep.has(digits) || !holds(digits) || insideDigest(plain, start, end)) continue;
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ kind, start, end });
    }
  };
  note('id-number', idNumber, hasCheckCharacter);
  note('bank-card', bankCard, (digits) => digits.length >= 15 && digits.length <= 19 && passesLuhn(digits));
  note('phone', phone, (digits) => !testNumbers.has(digits.slice(-11)) && !keep.has(digits.slice(-11)));
  return found.toSorted((one, other) => one.start - other.start);
}

function hasCheckCharacter(digits: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const digestLength = 32;

/** Eleven digits in a row stand in one hash of three hundred: they are nobody's phone. */
export function insideDigest(text: string, start: number, end: number): boolean {
  const before = /[0-9a-fA-F]*$/.exec(text.slice(Math.max(0, start - 128), start))?.[0].length ?? 0;
  const after = /^[0-9a-fA-F]*/.exec(text.slice(end, end + 128))?.[0].length ?? 0;
  return before + after + (end - start) >= digestLength && before + after > 0;
}
