import { promisify } from 'node:util';
import { constants, crc32, inflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';

import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import type { ZipEntry } from './model.ts';
import { printableName } from './names.ts';
import { zipProblem, type ZipProblemCode } from './problems.ts';
import { methods } from './records.ts';

/** What one read of an entry needs to know. */
export interface DataRequest {
  readonly source: ByteSource;
  readonly entry: ZipEntry;
  /** The most bytes that the entry may become. */
  readonly limit: number;
  readonly budget: Budget;
  readonly report: ProblemSink;
}

export function readData(request: DataRequest): Buffer {
  const compressed = readCompressed(request);
  if (request.entry.stored) return inflateUnknown(request, compressed) ?? finish(request, compressed);
  const inflation = inflate(request, compressed);
  let step = inflation.next();
  while (step.done !== true) {
    let output: Buffer;
    try {
      output = inflateRawSync(compressed, step.value);
    } catch (error) {
      step = inflation.throw(error);
      continue;
    }
    step = inflation.next(output);
  }
  return finish(request, step.value);
}

const inflateOnThread = promisify(inflateRaw) as (data: Buffer, options: ZlibOptions) => Promise<Buffer>;

export async function readDataAsync(request: DataRequest): Promise<Buffer> {
  const compressed = readCompressed(request);
  if (request.entry.stored) return inflateUnknown(request, compressed) ?? finish(request, compressed);
  const inflation = inflate(request, compressed);
  let step = inflation.next();
  while (step.done !== true) {
    let output: Buffer;
    try {
      output = await inflateOnThread(compressed, step.value);
    } catch (error) {
      step = inflation.throw(error);
      continue;
    }
    step = inflation.next(output);
  }
  return finish(request, step.value);
}

function readCompressed(request: DataRequest): Buffer {
  const { source, entry, limit, budget } = request;
  const place = placeOf(source, entry);
  budget.check(place);
  if (entry.dataOffset < 0) {
    throw new InspectorError('entry-unreadable', 'the entry has no local file header', { place });
  }
  // A stored entry is as long as its uncompressed size says, as in androidfw's AssetsProvider.cpp.
  const length = entry.stored ? entry.size : entry.compressedSize;
  if (entry.size > limit) throw tooLarge(request, `${entry.size} bytes, the limit is ${limit}`);
  if (length > limit + deflateOverhead(limit)) {
    throw tooLarge(request, `${length} compressed bytes, the limit is ${limit}`);
  }
  const bytes = source.read(entry.dataOffset, length);
  if (bytes.length === 0 && length > 0) {
    throw new InspectorError('entry-unreadable', 'the data would begin behind the end of the file', { place });
  }
  budget.spend(reachableSize(entry, bytes), place);
  return bytes;
}

/** A caller's own lower limit is the caller's business; what the inspector as a whole does not read is a loss. */
function tooLarge({ source, entry, limit, budget, report }: DataRequest, detail: string): InspectorError {
  if (limit >= budget.limits.entryBytes) report(zipProblem('zip-entry-too-large', printableName(entry.name), detail));
  return new InspectorError('entry-too-large', detail, { place: placeOf(source, entry) });
}

/** What incompressible data may gain by being deflated: five bytes per stored block (RFC 1951, 3.2.4), and some room. */
function deflateOverhead(size: number): number {
  return 1024 + Math.ceil(size / 1024);
}

/** Deflate cannot make more than 1032 bytes of one (RFC 1951: 258 bytes from two bits). */
const greatestRatio = 1032;

/** The size that the entry claims, as far as its data can come to it. */
function reachableSize(entry: ZipEntry, bytes: Buffer): number {
  return entry.stored ? bytes.length : Math.min(entry.size, bytes.length * greatestRatio);
}

/** How far an entry is followed that goes on behind its claimed size; Android refuses it anyway. */
const longestOverrun = 32 * 1024 ** 2;

/**
 * Yields what to ask of zlib and takes its answer or its error back, so that both ways of calling zlib follow one plan: first as
 * declared; when the data goes on, as far as is sensible; when it breaks off, as far as it goes.
 */
function* inflate(request: DataRequest, compressed: Buffer): Generator<ZlibOptions, Buffer, Buffer> {
  const { source, entry, limit, report } = request;
  const place = placeOf(source, entry);
  const say = (code: ZipProblemCode, detail: string): void =>
    report(zipProblem(code, printableName(entry.name), detail));
  const overrun = Math.min(limit, longestOverrun);
  const options = {
    maxOutputLength: Math.max(1, entry.size),
    // One byte more than is wanted, so that zlib sees the end of the stream with a single buffer.
    chunkSize: Math.max(64, reachableSize(entry, compressed) + 1),
    finishFlush: constants.Z_FINISH,
  };
  for (;;) {
    try {
      return yield options;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ERR_BUFFER_TOO_LARGE' && options.maxOutputLength < overrun) {
        options.maxOutputLength = overrun;
        options.chunkSize = 256 * 1024;
      } else if (code === 'ERR_BUFFER_TOO_LARGE') {
        say('zip-entry-size', `goes on behind the ${entry.size} bytes that the central directory says`);
        throw tooLarge(request, `inflates to more than ${options.maxOutputLength} bytes`);
      } else if (code === 'Z_BUF_ERROR' && options.finishFlush === constants.Z_FINISH) {
        say('zip-entry-truncated', 'the deflate stream breaks off');
        options.finishFlush = constants.Z_SYNC_FLUSH;
      } else {
        say('zip-entry-corrupt', `not a deflate stream: ${(error as Error).message}`);
        throw new InspectorError('entry-unreadable', (error as Error).message, { place, cause: error });
      }
    }
  }
}

/**
 * Android 9 and later take data of an unknown method as it stands, earlier releases inflate it (androidfw ApkAssets.cpp, AssetManager.cpp).
 * The announced CRC-32 tells what the packer meant; as phones differ in what they read, it counts as a loss.
 */
function inflateUnknown({ source, entry, limit, budget, report }: DataRequest, stored: Buffer): Buffer | undefined {
  const { method, compressedSize, size } = entry;
  if (method === methods.stored || compressedSize === size || compressedSize > limit + deflateOverhead(limit))
    return undefined;
  if (crc32(stored) === entry.crc32) return undefined;
  let data: Buffer;
  try {
    data = inflateRawSync(source.read(entry.dataOffset, compressedSize), { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
  if (data.length !== size || crc32(data) !== entry.crc32) return undefined;
  budget.spend(size, placeOf(source, entry));
  const detail = `compression method ${method}, yet only inflating yields the CRC-32 that the central directory says`;
  report(zipProblem('zip-method-inflated', printableName(entry.name), detail));
  return data;
}

function finish({ source, entry, budget, report }: DataRequest, data: Buffer): Buffer {
  if (data.length > entry.size) budget.spend(data.length - entry.size, placeOf(source, entry));
  const name = printableName(entry.name);
  if (entry.stored && data.length < entry.size) {
    report(zipProblem('zip-entry-truncated', name, `the file ends after ${data.length} of ${entry.size} bytes`));
    return data;
  }
  if (data.length !== entry.size) {
    report(zipProblem('zip-entry-size', name, `${data.length} bytes, the central directory says ${entry.size}`));
    return data;
  }
  const actual = crc32(data);
  if (actual !== entry.crc32) {
    report(zipProblem('zip-crc', name, `CRC-32 ${hex(actual)}, the central directory says ${hex(entry.crc32)}`));
  }
  return data;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function placeOf(source: ByteSource, entry: ZipEntry): string {
  return `${source.name}!/${printableName(entry.name)}`;
}
