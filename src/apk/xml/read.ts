import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import { chunkHeader, chunkTypes, readChunk } from '../resources/chunk.ts';
import { readBinaryXml } from './binary.ts';
import type { XmlDocument } from './model.ts';
import { looksLikeProtoXml, readProtoXml } from './protobuf.ts';

/**
 * Reads a compiled XML document in whichever form it comes.
 *
 * @throws InspectorError `xml-unreadable`, with line and column for text that was never compiled; `budget-exceeded`.
 */
export function readXml(buffer: Buffer, place: string, sink: ProblemSink, budget: Budget): XmlDocument {
  if (isProtoXml(buffer)) return readProtoXml(buffer, place, sink, budget);
  if (!leadsToStringPool(buffer)) refuseText(buffer, place);
  return readBinaryXml(buffer, place, sink, budget);
}

/** Whether it is the form that app bundles have; Android itself reads binary XML only. */
export function isProtoXml(buffer: Buffer): boolean {
  return looksLikeProtoXml(buffer) && !leadsToStringPool(buffer);
}

/**
 * The platform does not look at the document's type, which may thus pass for text or protobuf; that the header leads to a whole string
 * pool, as it must, tells.
 */
function leadsToStringPool(buffer: Buffer): boolean {
  if (buffer.length < chunkHeader.size) return false;
  const { headerSize } = chunkHeader.read(buffer, 0);
  if (headerSize < chunkHeader.size) return false;
  let chunk = readChunk(buffer, headerSize, buffer.length);
  while (typeof chunk !== 'string' && chunk.type !== chunkTypes.stringPool)
    chunk = readChunk(buffer, chunk.end, buffer.length);
  return typeof chunk !== 'string';
}

/** `<` as the first character, behind a byte order mark and white space. Android reads compiled XML only. */
function refuseText(buffer: Buffer, place: string): void {
  const start = buffer
    .toString('latin1', 0, Math.min(buffer.length, 1024))
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const before = /^[\0\s]*(?=<)/.exec(start);
  if (before === null) return;
  const lines = before[0].split('\n');
  throw new InspectorError('xml-unreadable', 'this is text; an APK holds compiled XML', {
    place: `${place}:${lines.length}:${lines.at(-1)!.length + 1}`,
  });
}
