import { ProgramFailure } from './failures.ts';

const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** Backslash escapes of `echo` and `printf`. `\c` ends the text. */
export function unescape(text: string): { text: string; ended: boolean } {
  let ended = false;
  const unescaped = text.replaceAll(
    /\\(?:(c)[^]*|0?([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|([^]))/g,
    (all, stop?: string, octal?: string, hex?: string, unicode?: string, other?: string) => {
      if (stop !== undefined) {
        ended = true;
        return '';
      }
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      const code = hex ?? unicode;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return simpleEscapes[other ?? ''] ?? all;
    },
  );
  return { text: unescaped, ended };
}

const directive = /%(?:%|([-+ 0#]*)(\d{0,4})(?:\.(\d{0,3}))?([a-zA-Z]))/g;

/** `printf`: the format once more for arguments that are left over. */
export function formatPrintf(format: string, arguments_: readonly string[]): string {
  const template = unescape(format);
  const rest = [...arguments_];
  let output = '';
  for (;;) {
    const before = rest.length;
    output += template.text.replaceAll(directive, (all, flags = '', width = '', precision?: string, kind = '') => {
      if (all === '%%') return '%';
      const value = rest.shift() ?? '';
      return pad(convert(kind, value, precision), flags, Number(width || 0), kind);
    });
    if (rest.length === 0 || rest.length === before) return output;
  }
}

function convert(kind: string, value: string, precision: string | undefined): string {
  switch (kind) {
    case 's':
      return precision === undefined ? value : value.slice(0, Number(precision));
    case 'b':
      return unescape(value).text;
    case 'c':
      return value.slice(0, 1);
    case 'd':
    case 'i':
    case 'u':
      return String(Math.trunc(number(value)));
    case 'x':
      return Math.trunc(number(value)).toString(16);
    case 'X':
      return Math.trunc(number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number(value)).toString(8);
    case 'f':
      return number(value).toFixed(Number(precision ?? 6));
    default:
      throw new ProgramFailure(`bad %${kind}@0`);
  }
}

function number(value: string): number {
  if (value === '') return 0;
  if (/^['"]/.test(value)) return value.codePointAt(1) ?? 0;
  const parsed = Number(value);
  if (Number.isNaN(parsed)) throw new ProgramFailure(`${value}: bad number`);
  return parsed;
}

function pad(text: string, flags: string, width: number, kind: string): string {
  const signed = flags.includes('+') && /[dif]/.test(kind) && !text.startsWith('-') ? `+${text}` : text;
  if (flags.includes('-')) return signed.padEnd(width);
  if (!flags.includes('0') || !/[dixXouf]/.test(kind)) return signed.padStart(width);
  return signed.startsWith('-') ? `-${signed.slice(1).padStart(width - 1, '0')}` : signed.padStart(width, '0');
}
