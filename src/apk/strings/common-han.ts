/** GB/T 2312-1980 keeps its first-level Han characters in rows 16 to 55, columns 1 to 94; in GB 18030 each is two bytes offset by 0xa0. */
const rows = { first: 16, last: 55 } as const;
const columns = 94;

let table: Uint8Array | undefined;

/** 1 for each UTF-16 unit that is one of the 3,755 first-level characters of GB 2312, which cover nearly all of running Chinese; made once. */
export function commonHan(): Uint8Array {
  if (table !== undefined) return table;
  const encoded: number[] = [];
  for (let row = rows.first; row <= rows.last; row++) for (let column = 1; column <= columns; column++) encoded.push(row + 0xa0, column + 0xa0);
  const made = new Uint8Array(0x10000);
  for (const character of new TextDecoder('gb18030').decode(Uint8Array.from(encoded))) {
    const unit = character.charCodeAt(0);
    if (unit >= 0x4e00 && unit <= 0x9fff) made[unit] = 1;
  }
  table = made;
  return made;
}
