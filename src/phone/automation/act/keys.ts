/** Android key codes of WebDriver's special keys (U+E000 …), by their place from U+E000 (UIA2 `W3CKeyCode`). */
const special: Readonly<Record<number, number>> = {
  0x01: 121, // break
  0x02: 259, // help
  0x03: 67, // backspace
  0x04: 61, // tab
  0x05: 28, // clear
  0x06: 66, // return
  0x07: 66, // enter
  0x0b: 85, // pause
  0x0c: 111, // escape
  0x0d: 62, // space
  0x0e: 92, // page up
  0x0f: 93, // page down
  0x10: 123, // end
  0x11: 3, // home
  0x12: 21, // left
  0x13: 19, // up
  0x14: 22, // right
  0x15: 20, // down
  0x16: 124, // insert
  0x17: 112, // delete
  0x18: 74, // semicolon
  0x19: 70, // equals
  0x24: 155, // number pad: ×
  0x25: 157, // +
  0x26: 159, // ,
  0x27: 156, // −
  0x28: 158, // .
  0x29: 154, // ÷
  0x40: 211, // zenkaku hankaku
};

/** Android's meta state of the modifier keys. */
const modifiers: Readonly<Record<number, number>> = { 0x08: 0x1, 0x09: 0x1000, 0x0a: 0x2, 0x3d: 0x10000 };

const first = 0xe000;

export type TypedKey =
  | { kind: 'modifier'; metaState: number }
  /** Lets go of all modifiers. */
  | { kind: 'release' }
  | { kind: 'code'; code: number }
  | { kind: 'character'; character: string; code: number };

/** Characters of an American keyboard with the key that makes them; with Shift for the second row. */
const plainRow = "`-=[]\\;',./ ";
const plainCodes = [68, 69, 70, 71, 72, 73, 74, 75, 55, 56, 76, 62];
const shiftedRow = '~_+{}|:"<>?!@#$%^&*()';
const unshiftedRow = "`-=[]\\;',./1234567890";

/** The key behind the first character of a `value`; undefined for one that no key makes (Chinese, emoji). */
export function keyOf(value: string): TypedKey | undefined {
  const point = value.codePointAt(0);
  if (point === undefined) return undefined;
  if (point === first) return { kind: 'release' };
  const place = point - first;
  const metaState = modifiers[place];
  if (metaState !== undefined) return { kind: 'modifier', metaState };
  const code = special[place] ?? numbered(place);
  if (code !== undefined) return { kind: 'code', code };
  const character = String.fromCodePoint(point);
  const own = characterCode(character);
  return own === undefined ? undefined : { kind: 'character', character, code: own };
}

/** Digits of the number pad (U+E01A …) and F1 to F12 (U+E031 …). */
function numbered(place: number): number | undefined {
  if (place >= 0x1a && place <= 0x23) return 144 + place - 0x1a;
  if (place >= 0x31 && place <= 0x3c) return 131 + place - 0x31;
  return undefined;
}

function characterCode(character: string): number | undefined {
  const base = unshiftedRow[shiftedRow.indexOf(character)] ?? character.toLowerCase();
  if (/^[a-z]$/.test(base)) return 29 + base.charCodeAt(0) - 97;
  if (/^\d$/.test(base)) return 7 + Number(base);
  if (character === '\n' || character === '\r') return 66;
  if (character === '\t') return 61;
  return plainCodes[plainRow.indexOf(base)];
}
