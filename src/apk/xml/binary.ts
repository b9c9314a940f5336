import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import { type Chunk, chunkHeader, chunkTypes, readChunk } from '../resources/chunk.ts';
import { createReport, type Report } from '../resources/report.ts';
import { emptyPool, noString, openStringPool, type StringPool } from '../resources/string-pool.ts';
import { readAttributes, reportAttributeLayout } from './attributes.ts';
import type { XmlDocument } from './model.ts';
import { elementStruct, endElementStruct, namespaceStruct, nodeStruct, textStruct } from './nodes.ts';
import type { XmlProblemCode } from './problems.ts';
import { createTreeBuilder, type TreeBuilder } from './tree.ts';

/** What the chunk handlers share while one document is read. */
export interface Reading {
  readonly buffer: Buffer;
  readonly report: Report<XmlProblemCode>;
  readonly tree: TreeBuilder;
  pool: StringPool;
  resourceIds: readonly number[];
  /** An attribute of the `android` namespace had no resource id. */
  unmappedAttribute: boolean;
  /** Whether the string being read would be missed. */
  loses(): boolean;
  /** The string at `index`, remembered. An unreadable one is reported, as data loss unless `lossless`. */
  text(index: number, lossless?: boolean): string | undefined;
}

/**
 * Binary XML as aapt compiles it into an APK, read as the platform's `ResXMLTree` (AOSP androidfw ResourceTypes.cpp) reads it: larger
 * headers and records than the minimum, unknown chunks and data behind the document are fine. Every oddity is reported, what the
 * platform would refuse as `rejected`.
 *
 * @throws InspectorError `xml-unreadable` when no root element can be found, `budget-exceeded`.
 */
export function readBinaryXml(buffer: Buffer, place: string, sink: ProblemSink, budget: Budget): XmlDocument {
  const report = createReport<XmlProblemCode>(sink, place);
  const { start, end } = readDocumentHeader(buffer, place, report);
  const reading = createReading(buffer, report);
  let offset = start;
  let turns = 0;
  while (offset < end) {
    if ((++turns & 0xfff) === 0) budget.check(place);
    const chunk = readChunk(buffer, offset, end);
    if (typeof chunk === 'string') {
      // Behind the end of the root element the platform no longer looks.
      const matters = reading.tree.root === undefined || reading.tree.openCount > 0;
      report('xml-chunk-invalid', chunk, { offset, loss: matters, rejected: matters });
      break;
    }
    if (!readXmlChunk(chunk, reading)) break;
    offset = chunk.end;
  }
  return finish(reading, place);
}

function readDocumentHeader(
  buffer: Buffer,
  place: string,
  report: Report<XmlProblemCode>,
): { start: number; end: number } {
  if (buffer.length < chunkHeader.size) {
    throw new InspectorError('xml-unreadable', `${buffer.length} bytes are too few for binary XML`, { place });
  }
  const { type, headerSize, size } = chunkHeader.read(buffer, 0);
  if (type !== chunkTypes.xml) report('xml-magic', `document type ${type} instead of ${chunkTypes.xml}`, { offset: 0 });
  if (size > buffer.length) {
    report('xml-header-size', `document claims ${size} bytes, has ${buffer.length}`, { offset: 4, rejected: true });
  }
  if (headerSize < chunkHeader.size || headerSize > size || ((headerSize | size) & 3) !== 0) {
    report('xml-header-size', `document header of ${headerSize} bytes, document of ${size}`, {
      offset: 2,
      rejected: true,
    });
  }
  const believable = size >= chunkHeader.size && size <= buffer.length;
  const end = believable ? size : buffer.length;
  if (end < buffer.length)
    report('xml-trailing-data', `${buffer.length - end} bytes behind the document`, { offset: end });
  return { start: headerSize >= chunkHeader.size && headerSize <= end ? headerSize : chunkHeader.size, end };
}

function createReading(buffer: Buffer, report: Report<XmlProblemCode>): Reading {
  const remembered = new Map<number, string>();
  let harmless = false;
  const reading: Reading = {
    buffer,
    report,
    tree: createTreeBuilder(),
    pool: emptyPool,
    resourceIds: [],
    unmappedAttribute: false,
    loses: () => !harmless,
    text(index, lossless = false) {
      const known = remembered.get(index);
      if (known !== undefined) return known;
      harmless = lossless;
      const text = reading.pool.at(index);
      if (text !== undefined) remembered.set(index, text);
      return text;
    },
  };
  return reading;
}

/** False when nothing behind this chunk is to be read. */
function readXmlChunk(chunk: Chunk, reading: Reading): boolean {
  const { report, tree } = reading;
  switch (chunk.type) {
    case chunkTypes.stringPool:
      readStrings(chunk, reading);
      return true;
    case chunkTypes.xmlResourceMap:
      readResourceMap(chunk, reading);
      return true;
    case chunkTypes.xmlStartNamespace:
    case chunkTypes.xmlEndNamespace:
      // Attributes name their namespace themselves, so that a broken declaration loses nothing.
      if (isCut(chunk, namespaceStruct.size)) reportNode(chunk, reading, false);
      return true;
    case chunkTypes.xmlStartElement:
    case chunkTypes.xmlEndElement:
    case chunkTypes.xmlCdata:
      return readNode(chunk, reading);
    default:
      report('xml-unknown-chunk', `chunk type 0x${chunk.type.toString(16)}, ${chunk.size} bytes`, {
        offset: chunk.offset,
      });
      // From the first element on, the platform steps node by node and still skips what it does not know.
      return tree.root === undefined || chunk.headerSize >= nodeStruct.size || refuseNode(chunk, reading);
  }
}

function readStrings(chunk: Chunk, reading: Reading): void {
  const { buffer, report } = reading;
  if (reading.pool !== emptyPool) {
    report('xml-string-pool-repeated', `another string pool of ${chunk.size} bytes`, { offset: chunk.offset });
  }
  if (reading.tree.root !== undefined) return;
  const pool = openStringPool(buffer, chunk, {
    onBadPool: (detail, offset) => report('xml-string-pool-invalid', detail, { offset, loss: true, rejected: true }),
    onBadString: (detail, offset) => report('xml-string-unreadable', detail, { offset, loss: reading.loses() }),
  });
  if (pool !== undefined) reading.pool = pool;
}

function readResourceMap(chunk: Chunk, reading: Reading): void {
  const ids: number[] = [];
  for (let at = chunk.offset + chunk.headerSize; at + 4 <= chunk.end; at += 4)
    ids.push(reading.buffer.readUInt32LE(at));
  reading.resourceIds = ids;
}

/** What `ResXMLTree::validateNode` refuses: no room for the node's header or for what its type adds to it. */
function isCut(chunk: Chunk, extensionSize: number): boolean {
  return chunk.headerSize < nodeStruct.size || chunk.size - chunk.headerSize < extensionSize;
}

function reportNode(chunk: Chunk, { report }: Reading, loss: boolean): void {
  const detail = `node of type 0x${chunk.type.toString(16)} has ${chunk.size} bytes, header ${chunk.headerSize}`;
  report('xml-chunk-invalid', detail, { offset: chunk.offset, loss, rejected: true });
}

function refuseNode(chunk: Chunk, reading: Reading): false {
  reportNode(chunk, reading, true);
  return false;
}

const extensions = {
  [chunkTypes.xmlStartElement]: elementStruct,
  [chunkTypes.xmlEndElement]: endElementStruct,
  [chunkTypes.xmlCdata]: textStruct,
} as const;

function readNode(chunk: Chunk, reading: Reading): boolean {
  const { buffer, report, tree } = reading;
  const type = chunk.type as keyof typeof extensions;
  if (isCut(chunk, extensions[type].size)) return refuseNode(chunk, reading);
  if (chunk.headerSize !== nodeStruct.size) {
    report('xml-node-layout', `node header of ${chunk.headerSize} bytes instead of ${nodeStruct.size}`, {
      offset: chunk.offset,
    });
  }
  const at = chunk.offset + chunk.headerSize;
  if (type === chunkTypes.xmlCdata) {
    const kept = tree.text(reading.text(textStruct.read(buffer, at).data) ?? '');
    if (!kept) report('xml-too-large', 'more text than is kept', { offset: chunk.offset, loss: true });
    return kept;
  }
  if (type === chunkTypes.xmlEndElement) {
    closeElement(chunk, reading, endElementStruct.read(buffer, at).name);
    return true;
  }
  return openElement(chunk, reading, at);
}

function openElement(chunk: Chunk, reading: Reading, at: number): boolean {
  const { buffer, report, tree } = reading;
  const fields = elementStruct.read(buffer, at);
  reportAttributeLayout(chunk, fields, report);
  if (fields.name === noString) report('xml-string-unreadable', 'an element without a name', { offset: chunk.offset });
  const opened = tree.open({
    name: reading.text(fields.name) ?? '',
    namespace: reading.text(fields.namespace, true) ?? '',
    line: nodeStruct.read(buffer, chunk.offset).line,
    attributes: readAttributes(chunk, at, fields, reading),
  });
  if (!opened)
    report('xml-too-large', 'more elements and attributes than are kept', { offset: chunk.offset, loss: true });
  return opened;
}

function closeElement(chunk: Chunk, { report, tree, text }: Reading, name: number): void {
  const open = tree.current;
  const closing = text(name, true) ?? '';
  if (open !== closing) {
    const what = open === undefined ? 'no element is open' : `<${open}> is open`;
    report('xml-end-tag-unmatched', `end of <${closing}> while ${what}`, { offset: chunk.offset });
  }
  tree.close();
}

function finish(reading: Reading, place: string): XmlDocument {
  const { report, tree, resourceIds } = reading;
  const { root, openCount } = tree;
  if (root === undefined) throw new InspectorError('xml-unreadable', 'no root element', { place });
  if (openCount > 0) report('xml-unclosed-element', `${openCount} elements are never closed`, { loss: true });
  if (tree.afterRoot) report('xml-content-after-root', 'elements behind the end of the root element');
  if (tree.tooDeep) report('xml-nested-deep', 'elements are nested more than a thousand deep');
  if (reading.unmappedAttribute) {
    const code = resourceIds.length === 0 ? 'xml-resource-map-missing' : 'xml-resource-map-short';
    report(code, `resource map has ${resourceIds.length} ids; android attributes go by name`, { rejected: true });
  }
  return { root, unclosed: openCount, hasResourceIds: resourceIds.length > 0 };
}
