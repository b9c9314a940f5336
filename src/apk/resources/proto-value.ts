import { type ProtoField, protoFields } from './protobuf.ts';
import { type ResourceValue, valueTypes } from './value.ts';

type OnBad = (detail: string, offset: number) => void;

/** `Primitive`'s fields: the typed value each stands for (aapt2 Resources.proto). */
const primitives: Readonly<Record<number, number>> = {
  1: valueTypes.null,
  2: valueTypes.null,
  3: valueTypes.float,
  6: valueTypes.intDec,
  7: valueTypes.intHex,
  8: valueTypes.intBoolean,
  9: valueTypes.colorArgb8,
  10: valueTypes.colorRgb8,
  11: valueTypes.colorArgb4,
  12: valueTypes.colorRgb4,
  13: valueTypes.dimension,
  14: valueTypes.fraction,
};

const itemFields = { reference: 1, string: 2, rawString: 3, styledString: 4, file: 5, primitive: 7 } as const;
const referenceFields = { type: 1, id: 2, name: 3 } as const;

/** An `Item` of aapt2's Resources.proto as the typed value it would be in a binary table. */
export function readProtoItem(buffer: Buffer, start: number, end: number, onBad: OnBad): ResourceValue {
  let value: ResourceValue = { type: valueTypes.null, data: 0 };
  for (const field of protoFields(buffer, start, end, onBad)) value = readItemField(buffer, field, onBad) ?? value;
  return value;
}

function readItemField(buffer: Buffer, field: ProtoField, onBad: OnBad): ResourceValue | undefined {
  switch (field.number) {
    case itemFields.reference:
      return readReference(buffer, field, onBad);
    case itemFields.string:
    case itemFields.rawString:
    case itemFields.styledString:
    case itemFields.file:
      return { type: valueTypes.string, data: 0, text: firstString(buffer, field, onBad) };
    case itemFields.primitive:
      return readPrimitive(buffer, field, onBad);
    default:
      return undefined;
  }
}

function readReference(buffer: Buffer, { start, end }: ProtoField, onBad: OnBad): ResourceValue {
  let isAttribute = false;
  let id = 0;
  let name = '';
  for (const field of protoFields(buffer, start, end, onBad)) {
    if (field.number === referenceFields.type) isAttribute = field.value === 1;
    else if (field.number === referenceFields.id) id = field.value;
    else if (field.number === referenceFields.name) name = buffer.toString('utf8', field.start, field.end);
  }
  if (id === 0 && name !== '') return { type: valueTypes.string, data: 0, text: `${isAttribute ? '?' : '@'}${name}` };
  return { type: isAttribute ? valueTypes.attribute : valueTypes.reference, data: id };
}

function readPrimitive(buffer: Buffer, { start, end }: ProtoField, onBad: OnBad): ResourceValue | undefined {
  for (const field of protoFields(buffer, start, end, onBad)) {
    const type = primitives[field.number];
    if (type !== undefined) return { type, data: field.value };
  }
  return undefined;
}

/** The text of the messages that begin with one: `String.value`, `StyledString.value`, `FileReference.path`. */
function firstString(buffer: Buffer, { start, end }: ProtoField, onBad: OnBad): string {
  for (const field of protoFields(buffer, start, end, onBad)) {
    if (field.number === 1) return buffer.toString('utf8', field.start, field.end);
  }
  return '';
}
