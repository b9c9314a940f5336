import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

import type { SheetBudget } from './budget.ts';

/** More parts than any workbook of ours or of a spreadsheet program. */
const mostParts = 2000;

/** The parts of an XLSX by their name. */
export interface Archive {
  names: ReadonlySet<string>;
  /** The part as text; undefined when there is none. */
  text(name: string): Promise<string | undefined>;
}

/** Throws `sheet-unreadable`. Nothing is inflated before it is asked for, and no more than the budget allows. */
export async function openArchive(bytes: Buffer, budget: SheetBudget): Promise<Archive> {
  const zip = await open(bytes, budget);
  const entries = await listEntries(zip, budget);
  return {
    names: new Set(entries.keys()),
    text: async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : decode(await inflate(zip, entry, budget));
    },
  };
}

function open(bytes: Buffer, budget: SheetBudget): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged(budget, error));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile, budget: SheetBudget): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      // Readers differ in which of two parts of one name they take: such a file says different things to different people.
      if (entries.has(entry.fileName) || entries.size >= mostParts) {
        reject(damaged(budget, new Error(`${entries.size} parts, ${entry.fileName}`)));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => reject(damaged(budget, error)));
    zip.readEntry();
  });
}

function inflate(zip: ZipFile, entry: Entry, budget: SheetBudget): Promise<Buffer> {
  const { partBytes } = budget.limits;
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(damaged(budget, error));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        try {
          budget.spend(chunk.length);
          budget.check();
        } catch (spent) {
          stream.destroy();
          reject(spent as Error);
          return;
        }
        if (size > partBytes) {
          stream.destroy();
          reject(
            budget.refuse({
              zh: `${entry.fileName} 解压超过 ${partBytes} 字节`,
              en: `${entry.fileName} inflates to more than ${partBytes} bytes`,
            }),
          );
          return;
        }
        chunks.push(chunk);
      });
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', (failure: Error) => reject(damaged(budget, failure)));
    });
  });
}

/** Spreadsheet programs write UTF-8; UTF-16 is allowed and announces itself. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function damaged(budget: SheetBudget, cause: Error): Error {
  return budget.refuse(
    { zh: `不是可读的 XLSX 文件：${cause.message}`, en: `not a readable XLSX file: ${cause.message}` },
    budget.path,
    cause,
  );
}
