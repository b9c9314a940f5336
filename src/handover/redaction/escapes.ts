const escape = /&#x?[0-9a-f]{1,6};|(?:%(?:25)?[0-9a-f]{2})+|\\u[0-9a-f]{4}/i;

/** The text with references, percent codes and `\u` escapes read; undefined where it has none. */
export function decodeEscapes(text: string): string | undefined {
  if (!escape.test(text)) return undefined;
  let read = text;
  // Encoded twice is common where an address is handed on in another.
  for (let time = 0; time < 2; time += 1)
    read = read
      .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) =>
        characterOf(whole, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
      )
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/(?:%[0-9a-f]{2})+/gi, decodePercents);
  return read === text ? undefined : read;
}

function characterOf(whole: string, code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function decodePercents(codes: string): string {
  try {
    return decodeURIComponent(codes);
  } catch {
    return codes;
  }
}
