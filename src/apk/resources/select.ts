import type { ConfigField, ResourceConfig } from './config.ts';
import { type Locale, localeCloseness, localeMatches, parseLocale } from './locale.ts';
import type { Wanted } from './model.ts';

interface Criterion {
  readonly field: ConfigField;
  readonly mask?: number;
  /** What the device has; 0 is unknown, which no qualifier fits. */
  readonly device?: number;
}

/**
 * The phone that `aapt dump badging` asks for: a normal 320 × 480 dp screen, upright, with every API level (AOSP aapt Command.cpp). Of
 * these qualifiers a configuration must have the device's value or none.
 */
const same: readonly Criterion[] = [
  { field: 'mcc' },
  { field: 'mnc' },
  { field: 'grammaticalInflection' },
  { field: 'screenLayout', mask: 0xc0 },
  { field: 'screenLayout', mask: 0x30 },
  { field: 'screenLayout2', mask: 0x03 },
  { field: 'colorMode', mask: 0x03 },
  { field: 'colorMode', mask: 0x0c },
  { field: 'orientation', device: 1 },
  { field: 'uiMode', mask: 0x0f },
  { field: 'uiMode', mask: 0x30 },
  { field: 'touchscreen' },
  { field: 'inputFlags', mask: 0x03 },
  { field: 'inputFlags', mask: 0x0c },
  { field: 'keyboard' },
  { field: 'navigation' },
  { field: 'minorVersion' },
];

/** Of these, at most the device's value. */
const atMost: readonly Criterion[] = [
  { field: 'smallestScreenWidthDp', device: 320 },
  { field: 'screenWidthDp', device: 320 },
  { field: 'screenHeightDp', device: 480 },
  { field: 'screenLayout', mask: 0x0f, device: 2 },
  { field: 'screenWidth' },
  { field: 'screenHeight' },
  { field: 'sdkVersion', device: 10_000 },
];

const defaultDensity = 160;
const anyDensity = 0xfffe;
const noDensity = 0xffff;

interface Target {
  readonly locale: Locale;
  readonly density: number;
}

/** The index of the configuration Android would use, -1 when none fits; ties go to the first. */
export function selectConfig(configs: readonly ResourceConfig[], wanted: Wanted): number {
  const target: Target = { locale: parseLocale(wanted.locale ?? ''), density: wanted.density ?? defaultDensity };
  let best = -1;
  for (const [index, config] of configs.entries()) {
    if (!fits(config, target)) continue;
    if (best === -1 || compare(config, configs[best]!, target) > 0) best = index;
  }
  return best;
}

/** `ResTable_config::match`: whether nothing in the configuration contradicts the device. */
function fits({ fields, locale }: ResourceConfig, target: Target): boolean {
  const asked = ({ field, mask = 0xffff }: Criterion): number => fields[field] & mask;
  return (
    localeMatches(locale, target.locale) &&
    atMost.every((criterion) => asked(criterion) <= (criterion.device ?? 0)) &&
    same.every((criterion) => asked(criterion) === 0 || asked(criterion) === criterion.device)
  );
}

/** Positive when `a` is the better of two that fit: the qualifiers that can still differ, in the order in which Android weighs them. */
function compare(a: ResourceConfig, b: ResourceConfig, target: Target): number {
  return (
    localeCloseness(a.locale, target.locale) - localeCloseness(b.locale, target.locale) ||
    a.fields.smallestScreenWidthDp - b.fields.smallestScreenWidthDp ||
    a.fields.screenWidthDp - b.fields.screenWidthDp ||
    a.fields.screenHeightDp - b.fields.screenHeightDp ||
    (a.fields.screenLayout & 0x0f) - (b.fields.screenLayout & 0x0f) ||
    a.fields.orientation - b.fields.orientation ||
    compareDensity(a.fields.density, b.fields.density, target.density) ||
    a.fields.sdkVersion - b.fields.sdkVersion
  );
}

/** `anydpi` first, then the exact density, then the nearest, scaling down being twice as good as scaling up. */
function compareDensity(a: number, b: number, wanted: number): number {
  if (a === b) return 0;
  if (a === anyDensity || b === anyDensity) return a === anyDensity ? 1 : -1;
  const [actualA, actualB] = [actualDensity(a), actualDensity(b)];
  if (wanted === Infinity || actualA === actualB) return actualA - actualB;
  const aIsBetter = isLowerBetter(Math.min(actualA, actualB), Math.max(actualA, actualB), wanted) === actualA < actualB;
  return aIsBetter ? 1 : -1;
}

function actualDensity(density: number): number {
  return density === 0 || density === noDensity ? defaultDensity : density;
}

function isLowerBetter(lower: number, higher: number, wanted: number): boolean {
  if (wanted >= higher) return false;
  return lower >= wanted || (2 * lower - wanted) * higher > wanted * wanted;
}
