import type { ConfigField } from './config.ts';
import type { Locale } from './locale.ts';

/** One qualifier of a resource folder name: which bits of which field, and what each value is called. */
interface Qualifier {
  readonly field: ConfigField;
  readonly mask?: number;
  readonly names: Readonly<Record<number, string>>;
}

/** Numbers that stand in the qualifier themselves (`sw600dp`, `v26`). */
interface Measure {
  readonly field: ConfigField;
  readonly format: (value: number) => string;
}

type Step = Qualifier | Measure | 'locale' | 'screenSize' | 'version';

const densities: Readonly<Record<number, string>> = {
  120: 'ldpi',
  160: 'mdpi',
  213: 'tvdpi',
  240: 'hdpi',
  320: 'xhdpi',
  480: 'xxhdpi',
  640: 'xxxhdpi',
  0xfffe: 'anydpi',
  0xffff: 'nodpi',
};

/** In the order of developer.android.com "App resources overview", table 2; values from `ResTable_config`. */
const steps: readonly Step[] = [
  { field: 'mcc', format: (value) => `mcc${value}` },
  { field: 'mnc', format: (value) => `mnc${value === 0xffff ? '00' : value}` },
  'locale',
  { field: 'grammaticalInflection', mask: 3, names: { 1: 'neuter', 2: 'feminine', 3: 'masculine' } },
  { field: 'screenLayout', mask: 0xc0, names: { 0x40: 'ldltr', 0x80: 'ldrtl' } },
  { field: 'smallestScreenWidthDp', format: (value) => `sw${value}dp` },
  { field: 'screenWidthDp', format: (value) => `w${value}dp` },
  { field: 'screenHeightDp', format: (value) => `h${value}dp` },
  { field: 'screenLayout', mask: 0x0f, names: { 1: 'small', 2: 'normal', 3: 'large', 4: 'xlarge' } },
  { field: 'screenLayout', mask: 0x30, names: { 0x10: 'notlong', 0x20: 'long' } },
  { field: 'screenLayout2', mask: 0x03, names: { 1: 'notround', 2: 'round' } },
  { field: 'colorMode', mask: 0x03, names: { 1: 'nowidecg', 2: 'widecg' } },
  { field: 'colorMode', mask: 0x0c, names: { 4: 'lowdr', 8: 'highdr' } },
  { field: 'orientation', names: { 1: 'port', 2: 'land', 3: 'square' } },
  {
    field: 'uiMode',
    mask: 0x0f,
    names: { 2: 'desk', 3: 'car', 4: 'television', 5: 'appliance', 6: 'watch', 7: 'vrheadset' },
  },
  { field: 'uiMode', mask: 0x30, names: { 0x10: 'notnight', 0x20: 'night' } },
  { field: 'density', format: (value) => densities[value] ?? `${value}dpi` },
  { field: 'touchscreen', names: { 1: 'notouch', 2: 'stylus', 3: 'finger' } },
  { field: 'inputFlags', mask: 0x03, names: { 1: 'keysexposed', 2: 'keyshidden', 3: 'keyssoft' } },
  { field: 'keyboard', names: { 1: 'nokeys', 2: 'qwerty', 3: '12key' } },
  { field: 'inputFlags', mask: 0x0c, names: { 4: 'navexposed', 8: 'navhidden' } },
  { field: 'navigation', names: { 1: 'nonav', 2: 'dpad', 3: 'trackball', 4: 'wheel' } },
  'screenSize',
  'version',
];

/** As a resource folder would spell the configuration: `zh-rCN-sw600dp-v26`; empty for the default. */
export function qualifierString(fields: Readonly<Record<ConfigField, number>>, locale: Locale): string {
  return steps
    .map((step) => spell(step, fields, locale))
    .filter((part) => part !== '')
    .join('-');
}

function spell(step: Step, fields: Readonly<Record<ConfigField, number>>, locale: Locale): string {
  if (step === 'locale') return spellLocale(locale);
  if (step === 'screenSize') {
    return fields.screenWidth === 0 && fields.screenHeight === 0 ? '' : `${fields.screenWidth}x${fields.screenHeight}`;
  }
  if (step === 'version') {
    const minor = fields.minorVersion === 0 ? '' : `.${fields.minorVersion}`;
    return fields.sdkVersion === 0 ? '' : `v${fields.sdkVersion}${minor}`;
  }
  const value = fields[step.field];
  if ('format' in step) return value === 0 ? '' : step.format(value);
  return step.names[value & (step.mask ?? 0xff)] ?? '';
}

function spellLocale({ language, region, script, variant }: Locale): string {
  if (language === '') return '';
  if (script !== '' || variant !== '') {
    return `b+${[language, script, region, variant].filter((part) => part !== '').join('+')}`;
  }
  return region === '' ? language : `${language}-r${region}`;
}
