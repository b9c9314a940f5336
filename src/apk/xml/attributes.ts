import type { Chunk } from '../resources/chunk.ts';
import type { Report } from '../resources/report.ts';
import { noString } from '../resources/string-pool.ts';
import { type ResourceValue, valueTypes } from '../resources/value.ts';
import type { Reading } from './binary.ts';
import type { XmlAttribute } from './model.ts';
import { attributeStruct, elementStruct } from './nodes.ts';
import type { XmlProblemCode } from './problems.ts';

export const androidNamespace = 'http://schemas.android.com/apk/res/android';

interface AttributeLayout {
  readonly attributeStart: number;
  readonly attributeSize: number;
  readonly attributeCount: number;
}

/** What `ResXMLTree::validateNode` checks of an element, and what no compiler writes though the platform takes it. */
export function reportAttributeLayout(chunk: Chunk, layout: AttributeLayout, report: Report<XmlProblemCode>): void {
  const { attributeStart, attributeSize, attributeCount } = layout;
  const room = chunk.size - chunk.headerSize;
  if (attributeStart + attributeSize * attributeCount > room) {
    report(
      'xml-attribute-overrun',
      `${attributeCount} attributes of ${attributeSize} bytes from ${attributeStart} in ${room} bytes`,
      {
        offset: chunk.offset,
        loss: true,
        rejected: true,
      },
    );
  }
  if (attributeCount === 0) return;
  if (attributeStart === elementStruct.size && attributeSize === attributeStruct.size) return;
  report('xml-attribute-layout', `attributes of ${attributeSize} bytes start at ${attributeStart}`, {
    offset: chunk.offset,
  });
}

/** The attributes that lie inside the chunk whole. `at` is the element structure's offset. */
export function readAttributes(chunk: Chunk, at: number, layout: AttributeLayout, reading: Reading): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  // Records may overlap by a lie about their size, so the count alone would let a small file ask for endless work.
  const stride = Math.max(layout.attributeSize, 1);
  let offset = at + layout.attributeStart;
  for (let index = 0; index < layout.attributeCount; index += 1) {
    if (offset + attributeStruct.size > chunk.end) break;
    attributes.push(readAttribute(offset, reading));
    offset += stride;
  }
  return attributes;
}

function readAttribute(offset: number, reading: Reading): XmlAttribute {
  const fields = attributeStruct.read(reading.buffer, offset);
  const resourceId = reading.resourceIds[fields.name] ?? 0;
  const namespace = reading.text(fields.namespace, true) ?? '';
  if (resourceId === 0 && namespace === androidNamespace) reading.unmappedAttribute = true;
  const name = reading.text(fields.name, resourceId !== 0) ?? '';
  const isString = fields.valueType === valueTypes.string;
  const text = isString ? reading.text(fields.valueData) : undefined;
  const value: ResourceValue = {
    type: fields.valueType,
    data: fields.valueData,
    ...(text === undefined ? {} : { text }),
  };
  if (fields.raw === noString || (isString && fields.raw === fields.valueData))
    return { name, namespace, resourceId, value };
  const raw = reading.text(fields.raw, true);
  if (isString && raw !== text) {
    reading.report('xml-raw-value-differs', `attribute ${name} is "${text ?? ''}", its source "${raw ?? ''}"`, {
      offset,
    });
  }
  return raw === undefined ? { name, namespace, resourceId, value } : { name, namespace, resourceId, value, raw };
}
