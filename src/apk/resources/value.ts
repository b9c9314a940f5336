import { hex } from './report.ts';
import { struct } from './struct.ts';

/** `Res_value` of AOSP androidfw ResourceTypes.h. */
export const valueStruct = struct({ size: 'u16', zero: 'u8', type: 'u8', data: 'u32' });

export const valueTypes = {
  null: 0x00,
  reference: 0x01,
  attribute: 0x02,
  string: 0x03,
  float: 0x04,
  dimension: 0x05,
  fraction: 0x06,
  dynamicReference: 0x07,
  dynamicAttribute: 0x08,
  intDec: 0x10,
  intHex: 0x11,
  intBoolean: 0x12,
  colorArgb8: 0x1c,
  colorRgb8: 0x1d,
  colorArgb4: 0x1e,
  colorRgb4: 0x1f,
} as const;

/** A typed value. `data` is the raw 32-bit word, unsigned; `text` is there for strings that could be read. */
export interface ResourceValue {
  readonly type: number;
  readonly data: number;
  readonly text?: string;
}

export function isReference(value: ResourceValue): boolean {
  return value.type === valueTypes.reference || value.type === valueTypes.dynamicReference;
}

/** Whether Android words a value of this type as text (`TypedValue.coerceToString`): not so references, theme attributes, unknown types. */
export function hasForm({ type }: ResourceValue): boolean {
  return (
    (type >= valueTypes.string && type <= valueTypes.fraction) ||
    (type >= valueTypes.intDec && type <= valueTypes.colorRgb4)
  );
}

export function isInteger(value: ResourceValue): boolean {
  return value.type >= valueTypes.intDec && value.type <= valueTypes.colorRgb4;
}

const dimensionUnits = ['px', 'dp', 'sp', 'pt', 'in', 'mm'];
const fractionUnits = ['%', '%p'];
/** What the mantissa of a complex value counts in: 23p0, 16p7, 8p15, 0p23. */
const radixFactors = [2 ** -8, 2 ** -15, 2 ** -23, 2 ** -31];

const float = new DataView(new ArrayBuffer(4));

/** The number in a `float` value's data word. */
export function floatOf(data: number): number {
  float.setUint32(0, data);
  return float.getFloat32(0);
}

/** As Android's `TypedValue.coerceToString` words it; references as `@0x7f010002`. Undefined for null and unreadable strings. */
export function formatValue(value: ResourceValue): string | undefined {
  const { type, data } = value;
  switch (type) {
    case valueTypes.null:
      return undefined;
    case valueTypes.string:
      return value.text;
    case valueTypes.reference:
    case valueTypes.dynamicReference:
      return `@${hex(data)}`;
    case valueTypes.attribute:
    case valueTypes.dynamicAttribute:
      return `?${hex(data)}`;
    case valueTypes.float:
      return String(floatOf(data));
    case valueTypes.dimension:
      return `${complexNumber(data)}${dimensionUnits[data & 0xf] ?? ''}`;
    case valueTypes.fraction:
      return `${complexNumber(data) * 100}${fractionUnits[data & 0xf] ?? ''}`;
    case valueTypes.intHex:
      return `0x${data.toString(16)}`;
    case valueTypes.intBoolean:
      return data === 0 ? 'false' : 'true';
    default:
      if (type >= valueTypes.colorArgb8 && type <= valueTypes.colorRgb4)
        return `#${data.toString(16).padStart(8, '0')}`;
      return String(data | 0);
  }
}

function complexNumber(data: number): number {
  return ((data & 0xffffff00) | 0) * radixFactors[(data >> 4) & 3]!;
}
