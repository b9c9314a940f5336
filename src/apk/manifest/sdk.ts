import { formatValue, isInteger, isReference, valueTypes } from '../resources/value.ts';
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

/** `Build.VERSION.CODENAME` of an unreleased platform: `Q`, `Tiramisu`, `S.fingerprint`. */
const codename = /^[A-Za-z][\w.]*$/;

/** As the platform reads it: text is a codename or a number, of anything else the data word counts (`ParsingPackageUtils.parseUsesSdk`). */
function version(context: Context, element: XmlElement, name: AndroidAttribute): SdkVersion | undefined {
  const found = value(context, element, name);
  if (found === undefined || isReference(found)) return undefined;
  if (isInteger(found)) return found.data | 0;
  const written = formatValue(found) ?? '';
  const number = found.type === valueTypes.string ? parseInteger(written) : found.data | 0;
  if (number !== undefined && found.type === valueTypes.string) return number;
  if (number === undefined && codename.test(written)) return written;
  const detail = `${element.name} android:${name} = "${written}", an API level is expected`;
  context.report('manifest-value-invalid', detail, { loss: number === undefined });
  return number;
}

function level(version: SdkVersion): number {
  return typeof version === 'number' ? version : developmentSdk;
}
