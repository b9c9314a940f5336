import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import { readBinaryXml } from './binary.ts';
import type { XmlDocument } from './model.ts';
import { looksLikeProtoXml, readProtoXml } from './protobuf.ts';

/**
 * Reads a compiled XML document in whichever form it comes.
 *
 * @throws InspectorError `xml-unreadable`, with line and column for text that was never compiled; `budget-exceeded`.
 */
export function readXml(buffer: Buffer, place: string, sink: ProblemSink, budget: Budget): XmlDocument {
  refuseText(buffer, place);
  if (looksLikeProtoXml(buffer)) return readProtoXml(buffer, place, sink, budget);
  return readBinaryXml(buffer, place, sink, budget);
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
