import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import { readProtoItem } from '../resources/proto-value.ts';
import { type ProtoField, protoFields } from '../resources/protobuf.ts';
import { createReport } from '../resources/report.ts';
import { type ResourceValue, valueTypes } from '../resources/value.ts';
import type { XmlAttribute, XmlDocument } from './model.ts';
import type { XmlProblemCode } from './problems.ts';
import { createTreeBuilder } from './tree.ts';

/** Field numbers of `XmlNode`, `XmlElement`, `XmlAttribute` and `SourcePosition` in aapt2's Resources.proto. */
const nodeFields = { element: 1, text: 2, source: 3 } as const;
const elementFields = { namespace: 2, name: 3, attribute: 4, child: 5 } as const;
const attributeFields = { namespace: 1, name: 2, value: 3, resourceId: 5, item: 6 } as const;
const lineField = 1;

/** As many as binary XML can count. */
const maxAttributes = 0xffff;

/** True for data that begins as the protobuf form of an XML document does: an element with a length that fits. */
export function looksLikeProtoXml(buffer: Buffer): boolean {
  if (buffer[0] !== ((nodeFields.element << 3) | 2)) return false;
  const [first] = protoFields(buffer, 0, buffer.length, () => {});
  return first !== undefined && first.end > first.start;
}

/**
 * The protobuf form of compiled XML, as app bundles (`.aab`) hold it, into the same tree as binary XML.
 *
 * @throws InspectorError `xml-unreadable` when there is no root element, `budget-exceeded`.
 */
export function readProtoXml(buffer: Buffer, place: string, sink: ProblemSink, budget: Budget): XmlDocument {
  const report = createReport<XmlProblemCode>(sink, place);
  const onBad = (detail: string, offset: number): void =>
    report('xml-protobuf-invalid', detail, { offset, loss: true });
  const textOf = ({ start, end }: ProtoField): string => buffer.toString('utf8', start, end);
  const tree = createTreeBuilder();
  let hasResourceIds = false;
  let turns = 0;

  function readAttribute({ start, end }: ProtoField): XmlAttribute {
    const attribute = { name: '', namespace: '', resourceId: 0, raw: '' };
    let value: ResourceValue | undefined;
    for (const field of protoFields(buffer, start, end, onBad)) {
      if (field.number === attributeFields.namespace) attribute.namespace = textOf(field);
      else if (field.number === attributeFields.name) attribute.name = textOf(field);
      else if (field.number === attributeFields.value) attribute.raw = textOf(field);
      else if (field.number === attributeFields.resourceId) attribute.resourceId = field.value;
      else if (field.number === attributeFields.item) value = readProtoItem(buffer, field.start, field.end, onBad);
    }
    hasResourceIds ||= attribute.resourceId !== 0;
    return { ...attribute, value: value ?? { type: valueTypes.string, data: 0, text: attribute.raw } };
  }

  /** Opens the element and returns its child nodes, to be read one by one. */
  function openElement(range: ProtoField, line: number): Generator<ProtoField, void> | undefined {
    const element = { name: '', namespace: '', line, attributes: [] as XmlAttribute[] };
    for (const field of protoFields(buffer, range.start, range.end, onBad)) {
      if (field.number === elementFields.name) element.name = textOf(field);
      else if (field.number === elementFields.namespace) element.namespace = textOf(field);
      else if (field.number === elementFields.attribute && element.attributes.length < maxAttributes) {
        element.attributes.push(readAttribute(field));
      }
    }
    if (tree.open(element)) return protoFields(buffer, range.start, range.end, () => {});
    report('xml-too-large', 'more elements and attributes than are kept', { offset: range.start, loss: true });
    return undefined;
  }

  /** An `XmlNode`: text is added, an element opened; undefined for text and when nothing more is kept. */
  function readNode(start: number, end: number): Generator<ProtoField, void> | undefined {
    let element: ProtoField | undefined;
    let line = 0;
    for (const field of protoFields(buffer, start, end, onBad)) {
      if (field.number === nodeFields.text) tree.text(textOf(field));
      else if (field.number === nodeFields.element) element = field;
      else if (field.number === nodeFields.source) line = lineOf(field);
    }
    return element && openElement(element, line);
  }

  function lineOf({ start, end }: ProtoField): number {
    for (const field of protoFields(buffer, start, end, onBad)) if (field.number === lineField) return field.value;
    return 0;
  }

  const open: Generator<ProtoField, void>[] = [];
  const root = readNode(0, buffer.length);
  if (root !== undefined) open.push(root);
  while (open.length > 0) {
    if ((++turns & 0xfff) === 0) budget.check(place);
    const { value: field, done } = open.at(-1)!.next();
    if (done || field === undefined) {
      open.pop();
      tree.close();
    } else if (field.number === elementFields.child) {
      const inner = readNode(field.start, field.end);
      if (inner !== undefined) open.push(inner);
    }
  }
  if (tree.root === undefined) throw new InspectorError('xml-unreadable', 'no root element', { place });
  if (tree.tooDeep) report('xml-nested-deep', 'elements are nested more than a thousand deep');
  return { root: tree.root, unclosed: 0, hasResourceIds };
}
