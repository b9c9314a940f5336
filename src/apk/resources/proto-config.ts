import { type ConfigField, createConfig, type ResourceConfig } from './config.ts';
import { parseLocale } from './locale.ts';
import { protoFields } from './protobuf.ts';

const localeField = 3;

/** Fields of aapt2's Configuration.proto, and where their value goes in `ResTable_config`; enumerations by their values. */
const configFields: Readonly<Record<number, { field: ConfigField; values?: readonly number[] }>> = {
  1: { field: 'mcc' },
  2: { field: 'mnc' },
  4: { field: 'screenLayout', values: [0, 0x40, 0x80] },
  5: { field: 'screenWidth' },
  6: { field: 'screenHeight' },
  7: { field: 'screenWidthDp' },
  8: { field: 'screenHeightDp' },
  9: { field: 'smallestScreenWidthDp' },
  10: { field: 'screenLayout', values: [0, 1, 2, 3, 4] },
  11: { field: 'screenLayout', values: [0, 0x20, 0x10] },
  12: { field: 'screenLayout2', values: [0, 2, 1] },
  13: { field: 'colorMode', values: [0, 2, 1] },
  14: { field: 'colorMode', values: [0, 8, 4] },
  15: { field: 'orientation' },
  16: { field: 'uiMode', values: [0, 1, 2, 3, 4, 5, 6, 7] },
  17: { field: 'uiMode', values: [0, 0x20, 0x10] },
  18: { field: 'density' },
  19: { field: 'touchscreen' },
  20: { field: 'inputFlags', values: [0, 1, 2, 3] },
  21: { field: 'keyboard' },
  22: { field: 'inputFlags', values: [0, 4, 8] },
  23: { field: 'navigation' },
  24: { field: 'sdkVersion' },
  26: { field: 'grammaticalInflection' },
};

export function readProtoConfig(
  buffer: Buffer,
  start: number,
  end: number,
  onBad: (detail: string, offset: number) => void,
): ResourceConfig {
  const fields: Partial<Record<ConfigField, number>> = {};
  let locale = '';
  for (const { number, value, start: from, end: to } of protoFields(buffer, start, end, onBad)) {
    if (number === localeField) locale = buffer.toString('utf8', from, to);
    const known = configFields[number];
    if (known !== undefined)
      fields[known.field] = (fields[known.field] ?? 0) | (known.values ? (known.values[value] ?? 0) : value);
  }
  return createConfig(fields, parseLocale(locale));
}
