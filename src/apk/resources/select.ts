import type { ConfigField, ResourceConfig } from './config.ts';
import { type Locale, localeCloseness, localeMatches, parseLocale } from './locale.ts';
import type { Wanted } from './model.ts';

/**
 * The phone that `aapt dump badging` asks for: a normal 320 × 480 dp screen, upright, by day, with every API level. Fields that are
 * not here are 0: unknown.
 */
const device: Partial<Record<ConfigField, number>> = {
  orientation: 1,
  smallestScreenWidthDp: 320,
  screenWidthDp: 320,
  screenHeightDp: 480,
};
const screenSizeNormal = 2;
const uiModeNormal = 1;
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
  if (fields.mcc !== 0 || fields.mnc !== 0) return false;
  if (!localeMatches(locale, target.locale)) return false;
  if ((fields.screenLayout & 0x0f) > screenSizeNormal) return false;
  if ((fields.uiMode & 0x0f) > uiModeNormal || (fields.uiMode & 0x30) === 0x20) return false;
  if ((fields.screenLayout & 0xc0) === 0x80) return false;
  if (fields.orientation !== 0 && fields.orientation !== device.orientation) return false;
  return (
    fields.smallestScreenWidthDp <= device.smallestScreenWidthDp! &&
    fields.screenWidthDp <= device.screenWidthDp! &&
    fields.screenHeightDp <= device.screenHeightDp!
  );
}

/** Positive when `a` is the better of two that fit: the qualifiers in the order in which Android weighs them. */
function compare(a: ResourceConfig, b: ResourceConfig, target: Target): number {
  return (
    localeCloseness(a.locale, target.locale) - localeCloseness(b.locale, target.locale) ||
    a.fields.grammaticalInflection - b.fields.grammaticalInflection ||
    (a.fields.screenLayout & 0xc0) - (b.fields.screenLayout & 0xc0) ||
    a.fields.smallestScreenWidthDp - b.fields.smallestScreenWidthDp ||
    a.fields.screenWidthDp - b.fields.screenWidthDp ||
    a.fields.screenHeightDp - b.fields.screenHeightDp ||
    (a.fields.screenLayout & 0x0f) - (b.fields.screenLayout & 0x0f) ||
    (a.fields.screenLayout & 0x30) - (b.fields.screenLayout & 0x30) ||
    a.fields.orientation - b.fields.orientation ||
    (a.fields.uiMode & 0x30) - (b.fields.uiMode & 0x30) ||
    compareDensity(a.fields.density, b.fields.density, target.density) ||
    a.fields.sdkVersion - b.fields.sdkVersion ||
    a.fields.minorVersion - b.fields.minorVersion
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
