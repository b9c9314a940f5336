import { readParts, writeParts } from './parts.ts';

const unlimited = { total: Number.POSITIVE_INFINITY, count: Number.POSITIVE_INFINITY };

/** The same parts in the same order, dated `date` (ISO 8601) instead of now: equal documents are equal files. */
export async function fixedArchive(zip: Uint8Array, date: string): Promise<Uint8Array> {
  const parts = await readParts(zip, unlimited);
  return writeParts(
    parts.map(([name, bytes]) => [name, settled(name, bytes, date)]),
    date,
  );
}

function settled(name: string, bytes: Buffer, date: string): Buffer {
  if (name === 'docProps/core.xml') return Buffer.from(dated(bytes.toString('utf8'), date));
  return name === 'word/document.xml' ? Buffer.from(renumbered(bytes.toString('utf8'))) : bytes;
}

/** The library numbers bookmarks and drawings through all documents of a process; here they begin anew. */
function renumbered(xml: string): string {
  let drawings = 0;
  const ids = new Map<string, number>();
  const next = (id: string) => {
    const known = ids.get(id) ?? ids.size + 1;
    ids.set(id, known);
    return known;
  };
  return xml
    .replace(
      /((?:w:anchor|w:name)="_Toc|<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g,
      (_, before: string, id: string) => before + next(id),
    )
    .replace(/(<wp:docPr id=")\d+/g, (_, before: string) => before + ++drawings)
    .replace(/(<w:bookmark(?:Start|End)\b[^>]* w:id=")(\d+)/g, (_, before: string, id: string) => before + next(id));
}

/** When the file was made and changed (ECMA-376 part 2, 11.1). */
function dated(xml: string, date: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, open: string) => open + date.replace(/\.\d+Z$/, 'Z'),
  );
}
