import yauzl from 'yauzl';
import yazl from 'yazl';

import { InspectorError } from '../../../shared/errors.ts';

/** A part of an Office Open XML package: its name and content. */
export type Part = [string, Buffer];

export interface PartLimits {
  /** Bytes of all parts together, unpacked. */
  total: number;
  count: number;
}

/** Pictures are compressed already. */
const stored = /\.(?:png|jpe?g)$/i;

/** The parts of a package in their order. Throws `docx-template-invalid` for what is no such package or unpacks to more than allowed. */
export function readParts(zip: Uint8Array, limits: PartLimits, place = ''): Promise<Part[]> {
  const refused = (zh: string, en: string) => new InspectorError('docx-template-invalid', { zh, en }, { place });
  const broken = (error: Error) =>
    refused(`压缩包无法读取：${error.message}`, `the archive cannot be read: ${error.message}`);
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error !== null) return reject(broken(error));
      const parts: Part[] = [];
      let room = limits.total;
      archive.on('error', (failure: Error) => reject(broken(failure)));
      archive.on('end', () => resolve(parts));
      archive.on('entry', (entry: yauzl.Entry) => {
        room -= entry.uncompressedSize;
        if (room < 0 || parts.length >= limits.count) {
          return reject(refused('解压后过大', 'too large once unpacked'));
        }
        if (entry.fileName.endsWith('/')) return archive.readEntry();
        archive.openReadStream(entry, (failure, stream) => {
          if (failure !== null) return reject(broken(failure));
          const chunks: Buffer[] = [];
          stream.on('error', (cause: Error) => reject(broken(cause)));
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

/** The parts as a file, all dated `date` (ISO 8601). */
export async function writeParts(parts: readonly Part[], date: string): Promise<Uint8Array> {
  const archive = new yazl.ZipFile();
  const mtime = wallClock(date);
  for (const [name, content] of parts) {
    archive.addBuffer(content, name, { mtime, mode: 0o100644, compress: !stored.test(name) });
  }
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** ZIP dates have no time zone; yazl writes what the local clock shows. */
function wallClock(date: string): Date {
  const at = new Date(date);
  return new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
}
