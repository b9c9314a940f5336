import yauzl from 'yauzl';
import yazl from 'yazl';

/** Pictures are compressed already. */
const stored = /\.(?:png|jpe?g)$/i;

/** The same parts in the same order, dated `date` (ISO 8601) instead of now: equal documents are equal files. */
export async function fixedArchive(zip: Uint8Array, date: string): Promise<Uint8Array> {
  const parts = await readParts(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
  const archive = new yazl.ZipFile();
  const mtime = wallClock(date);
  for (const [name, bytes] of parts) {
    archive.addBuffer(settled(name, bytes, date), name, { mtime, mode: 0o100644, compress: !stored.test(name) });
  }
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
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

/** ZIP dates have no time zone; yazl writes what the local clock shows. */
function wallClock(date: string): Date {
  const at = new Date(date);
  return new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
}

/** When the file was made and changed (ECMA-376 part 2, 11.1). */
function dated(xml: string, date: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, open: string) => open + date.replace(/\.\d+Z$/, 'Z'),
  );
}

function readParts(zip: Buffer): Promise<[string, Buffer][]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error !== null) return reject(error);
      const parts: [string, Buffer][] = [];
      archive.on('error', reject);
      archive.on('end', () => resolve(parts));
      archive.on('entry', (entry: yauzl.Entry) => {
        archive.openReadStream(entry, (failure, stream) => {
          if (failure !== null) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.push([entry.fileName, Buffer.concat(chunks)]);
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
