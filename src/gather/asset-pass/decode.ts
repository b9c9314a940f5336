import { isAscii, isUtf8 } from 'node:buffer';

/** How many bytes at the start may hold a declaration of the encoding (WHATWG "prescan", 1024 bytes). */
const prescanBytes = 1024;
const declaration = /(?:charset|encoding)\s{0,8}=\s{0,8}["']?([a-z0-9_-]{2,20})/i;

/**
 * The text of a packed file. In this order: byte order mark, pure ASCII, sound UTF-8, what the file declares, UTF-16 by its zero bytes,
 * GB 18030 (which contains GBK and GB 2312) when nearly all of it makes sense so. What is left is read as UTF-8 with replacements.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  if (isAscii(bytes)) return looksLikeUtf16(bytes) ?? bytes.toString('latin1');
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const declared = declaration.exec(bytes.toString('latin1', 0, prescanBytes))?.[1]?.toLowerCase();
  if (declared !== undefined && /^(?:gb|hz|big5|euc|shift|iso-|windows-)/.test(declared))
    return decodeAs(declared, bytes);
  const wide = looksLikeUtf16(bytes);
  if (wide !== undefined) return wide;
  const chinese = decodeAs('gb18030', bytes);
  return replacementShare(chinese) < 0.01 ? chinese : bytes.toString('utf8');
}

/** Labels that this runtime does not know are read as GB 18030, which every legacy Chinese page is closest to. */
function decodeAs(label: string, bytes: Buffer): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('gb18030').decode(bytes);
    throw error;
  }
}

/** Latin text in UTF-16 has a zero byte beside each letter; the first kilobyte decides. */
function looksLikeUtf16(bytes: Buffer): string | undefined {
  const seen = Math.min(bytes.length, prescanBytes) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (seen < 8) return undefined;
  if (odd > seen / 4 && even === 0) return decodeAs('utf-16le', bytes);
  if (even > seen / 4 && odd === 0) return decodeAs('utf-16be', bytes);
  return undefined;
}

function replacementShare(text: string): number {
  let replaced = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) replaced++;
  return text.length === 0 ? 0 : replaced / text.length;
}
