import { formatValue, isInteger, isReference } from '../resources/value.ts';
import type { XmlElement } from '../xml/model.ts';
import { type Context, children, find, int, parseInteger, text, value } from './access.ts';
import type { AndroidAttribute } from './android-attributes.ts';
import { developmentSdk } from './constants.ts';
import { withFields } from './fields.ts';
import type { SdkVersion, SdkVersions } from './model.ts';

/** `<uses-sdk>` and the compile SDK. With several `<uses-sdk>`, later ones override, attribute by attribute. */
export function readSdk(context: Context, manifest: XmlElement): SdkVersions {
  let min: SdkVersion | undefined;
  let target: SdkVersion | undefined;
  let max: SdkVersion | undefined;
  for (const element of children(manifest, 'uses-sdk')) {
    min = version(context, element, 'minSdkVersion') ?? min;
    target = version(context, element, 'targetSdkVersion') ?? target;
    max = int(context, element, 'maxSdkVersion') ?? max;
  }
  const effectiveMin = level(min ?? 1);
  const compiled = find(context, manifest, 'compileSdkVersion');
  return withFields<SdkVersions>({
    min,
    target,
    max,
    compile: compiled && version(context, manifest, 'compileSdkVersion'),
    compileCodename: text(context, manifest, 'compileSdkVersionCodename'),
    effectiveMin,
    effectiveTarget: target === undefined ? effectiveMin : level(target),
  });
}

function version(context: Context, element: XmlElement, name: AndroidAttribute): SdkVersion | undefined {
  const found = value(context, element, name);
  if (found === undefined || isReference(found)) return undefined;
  if (isInteger(found)) return found.data | 0;
  const written = formatValue(found) ?? '';
  return parseInteger(written) ?? written;
}

function level(version: SdkVersion): number {
  return typeof version === 'number' ? version : developmentSdk;
}
