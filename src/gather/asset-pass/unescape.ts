const simple: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
};
const escape = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^]))/g;

/** Decodes the escapes of ECMAScript string literals (and of JSON and .properties, which are among them). Wrong ones stay as they are. */
export function unescapeScript(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(escape, (whole, braced?: string, four?: string, two?: string, other?: string) => {
    if (other !== undefined) return simple[other] ?? other;
    const code = Number.parseInt(braced ?? four ?? two ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
