/**
 * GB/T 2312-1980 keeps its Han characters in rows of 94: the first level, which covers nearly all of running Chinese, in rows 16 to 55, the
 * second in rows 56 to 87. In GB 18030 each is two bytes, row and column, offset by 0xa0.
 */
const rows = { first: 16, lastOfFirstLevel: 55, last: 87 } as const;
const columns = 94;

let table: Uint8Array | undefined;

/** The level, 1 or 2, of each UTF-16 unit that is a Han character of GB 2312; 0 for all others. Made once. */
export function hanLevels(): Uint8Array {
  if (table !== undefined) return table;
  const levels = new Uint8Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  for (let row = rows.first; row <= rows.last; row++) {
    const encoded = Array.from({ length: columns }, (_, column) => [row + 0xa0, column + 0xa1]).flat();
    for (const character of decoder.decode(Uint8Array.from(encoded))) {
      const unit = character.charCodeAt(0);
      if (unit >= 0x4e00 && unit <= 0x9fff) levels[unit] = row <= rows.lastOfFirstLevel ? 1 : 2;
    }
  }
  table = levels;
  return levels;
}
