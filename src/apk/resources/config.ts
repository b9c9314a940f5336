import { formatLocale, type Locale, readLocale } from './locale.ts';
import { qualifierString } from './qualifiers.ts';
import { struct } from './struct.ts';

/** `ResTable_config` of AOSP androidfw ResourceTypes.h. Older tables store fewer bytes; what is missing is zero. */
const configStruct = struct({
  size: 'u32',
  mcc: 'u16',
  mnc: 'u16',
  language: 'u16',
  region: 'u16',
  orientation: 'u8',
  touchscreen: 'u8',
  density: 'u16',
  keyboard: 'u8',
  navigation: 'u8',
  inputFlags: 'u8',
  grammaticalInflection: 'u8',
  screenWidth: 'u16',
  screenHeight: 'u16',
  sdkVersion: 'u16',
  minorVersion: 'u16',
  screenLayout: 'u8',
  uiMode: 'u8',
  smallestScreenWidthDp: 'u16',
  screenWidthDp: 'u16',
  screenHeightDp: 'u16',
  script: 'u32',
  variantLow: 'u32',
  variantHigh: 'u32',
  screenLayout2: 'u8',
  colorMode: 'u8',
  screenConfigPad: 'u16',
  scriptWasComputed: 'u8',
});

export type ConfigField = keyof ReturnType<typeof configStruct.read>;

export interface ResourceConfig {
  readonly locale: Locale;
  /** BCP 47; empty for any language. */
  readonly localeTag: string;
  /** Every numeric field of `ResTable_config`; 0 is "any". */
  readonly fields: Readonly<Record<ConfigField, number>>;
  /** `zh-rCN-xxhdpi-v26`; empty for the default configuration. */
  readonly qualifiers: string;
}

/** Reads the configuration at `offset`; `room` bytes belong to it at most. */
export function readConfig(buffer: Buffer, offset: number, room: number): ResourceConfig {
  const stored = room >= 4 ? buffer.readUInt32LE(offset) : 0;
  const size = Math.min(stored, room, configStruct.size);
  const bytes = Buffer.alloc(configStruct.size);
  buffer.copy(bytes, 0, offset, offset + size);
  return createConfig(configStruct.read(bytes, 0), readLocale(bytes));
}

const anyConfig = configStruct.read(Buffer.alloc(configStruct.size), 0);

/** A configuration from the fields that are not 0. */
export function createConfig(given: Partial<Record<ConfigField, number>>, locale: Locale): ResourceConfig {
  const fields = { ...anyConfig, ...given };
  let qualifiers: string | undefined;
  return {
    locale,
    localeTag: formatLocale(locale),
    fields,
    get qualifiers() {
      qualifiers ??= qualifierString(fields, locale);
      return qualifiers;
    },
  };
}
