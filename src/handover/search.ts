import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

import { InspectorError } from '../shared/errors.ts';
import type { Redactor } from './redaction/redactor.ts';

const mostBytes = 512 << 20;
const deepest = 3;

/**
 * The last look before anything leaves: no file, unpacked as far as it can be, may hold a value of the account file in any of its forms.
 * It knows nothing of how the files were redacted. Throws `export-refused`, naming the file and the value's name.
 */
export function refuseTraces(folder: string, redactor: Redactor): void {
  if (redactor.traces.length === 0) return;
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const full = join(file.parentPath, file.name);
    const path = relative(folder, full).split(sep).join('/');
    for (const part of partsOf(readFileSync(full), 0)) {
      const found = redactor.traces.find(({ bytes }) => part.includes(bytes));
      if (found === undefined) continue;
      const message = {
        zh: `仍含账号文件中“${found.name}”的值`,
        en: `it still holds the value of “${found.name}” of the account file`,
      };
      throw new InspectorError('export-refused', message, { place: path });
    }
  }
}

/** The bytes, and everything packed inside: gzip, members of ZIPs (DOCX, XLSX), pictures inside pages, streams of PDF, chunks of PNG. */
function* partsOf(bytes: Buffer, depth: number): Generator<Buffer> {
  yield bytes;
  if (depth >= deepest) return;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const inner = attempt(() => gunzipSync(bytes, { maxOutputLength: mostBytes }));
    if (inner !== undefined) yield* partsOf(inner, depth + 1);
  }
  if (bytes.length > 30 && bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004')
    for (const member of membersOf(bytes)) yield* partsOf(member, depth + 1);
  if (bytes.toString('latin1', 0, 5) === '%PDF-')
    for (const stream of streamsOf(bytes)) yield* partsOf(stream, depth + 1);
  if (bytes.toString('latin1', 1, 4) === 'PNG') for (const chunk of chunksOf(bytes)) yield* partsOf(chunk, depth + 1);
  if (/^\s*<!doctype html/i.test(bytes.toString('latin1', 0, 64)))
    for (const match of bytes.toString('latin1').matchAll(/base64,([A-Za-z0-9+/=]{16,})/g))
      yield* partsOf(Buffer.from(match[1] ?? '', 'base64'), depth + 1);
}

/** What stands between `stream` and `endstream` (ISO 32000-1, 7.3.8), where it is deflated. */
function* streamsOf(pdf: Buffer): Generator<Buffer> {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + (pdf[at + 6] === 0x0d ? 8 : 7);
    const end = pdf.indexOf('endstream', start);
    if (end < 0) return;
    const inner = attempt(() => inflateSync(pdf.subarray(start, end), { maxOutputLength: mostBytes }));
    if (inner !== undefined) yield inner;
    at = end;
  }
}

/** Deflated parts of chunks other than the picture itself: in iCCP, zTXt and iTXt, behind their names (PNG, 11.3). */
function* chunksOf(png: Buffer): Generator<Buffer> {
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    if (!/^(?:iCCP|zTXt|iTXt)$/.test(png.toString('latin1', at + 4, at + 8))) continue;
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    for (let from = data.indexOf(0x78); from >= 0 && from < 256; from = data.indexOf(0x78, from + 1)) {
      const inner = attempt(() => inflateSync(data.subarray(from), { maxOutputLength: mostBytes }));
      if (inner !== undefined) yield inner;
    }
  }
}

/** Members of a ZIP that we have just written ourselves, by its directory (APPNOTE 4.3.12). */
function* membersOf(zip: Buffer): Generator<Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 20 > zip.length) return;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0 && at + 46 <= zip.length; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    if (local + 30 > zip.length) return;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    const inner = method === 0 ? data : attempt(() => inflateRawSync(data, { maxOutputLength: mostBytes }));
    if (inner !== undefined) yield inner;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function attempt(work: () => Buffer): Buffer | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
