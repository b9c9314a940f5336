import type { ResourceTable } from '../resources/model.ts';
import { hex, type Report } from '../resources/report.ts';
import {
  floatOf,
  formatValue,
  hasForm,
  isInteger,
  isReference,
  type ResourceValue,
  valueTypes,
} from '../resources/value.ts';
import { androidNamespace } from '../xml/attributes.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from '../xml/model.ts';
import { type AndroidAttribute, androidAttributes } from './android-attributes.ts';
import type { ManifestProblemCode } from './problems.ts';

/** What reading attributes takes: the table their references lead to, and where to report. */
export interface Context {
  readonly resources: ResourceTable | undefined;
  readonly report: Report<ManifestProblemCode>;
  readonly hasResourceIds: boolean;
  /** Icon paths found so far, by resource id: components share icons, and an icon may have endless configurations. */
  readonly icons: Map<number, string | undefined>;
  /** Hands a text on, or undefined once the document has yielded more text than is kept. */
  readonly keep: (text: string) => string | undefined;
}

/** A small file can name one long string a million times; honest manifests hold some hundred thousand characters. */
const maxCharacters = 16 * 1024 ** 2;

export function createContext(
  document: XmlDocument,
  resources: ResourceTable | undefined,
  report: Report<ManifestProblemCode>,
): Context {
  let characters = 0;
  return {
    resources,
    report,
    hasResourceIds: document.hasResourceIds,
    icons: new Map(),
    keep(text) {
      characters += text.length;
      if (characters <= maxCharacters) return text;
      report('manifest-too-large', `more than ${maxCharacters} characters`, { loss: true });
      return undefined;
    },
  };
}

const platformPackage = 0x01;

/** The `android:` attribute by its resource id; by its name only where it carries no id. */
export function find(context: Context, element: XmlElement, name: AndroidAttribute): XmlAttribute | undefined {
  const id = androidAttributes[name];
  return (
    element.attributes.find((attribute) => attribute.resourceId === id) ??
    element.attributes.find(
      (attribute) =>
        attribute.resourceId === 0 &&
        attribute.name === name &&
        (attribute.namespace === androidNamespace || !context.hasResourceIds),
    )
  );
}

/** As `AttributeSet.getAttributeValue(null, name)` looks: by name, whatever resource id the attribute may carry. */
function findPlain(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((candidate) => candidate.namespace === '' && candidate.name === name);
}

/** An attribute without namespace (`package`, `split`), as the platform reads it: the source text where it was kept. */
export function plain(element: XmlElement, name: string): string | undefined {
  const attribute = findPlain(element, name);
  return attribute && (attribute.raw ?? formatValue(attribute.value));
}

/** The same as a file name or text, with a reference followed. */
export function plainResolved(context: Context, element: XmlElement, name: string): string | undefined {
  const attribute = findPlain(element, name);
  if (attribute === undefined || !isReference(attribute.value)) return plain(element, name);
  const found = follow(context, attribute.value, `${element.name} ${name}`);
  return found && formatValue(found);
}

/** `AttributeSet.getAttributeBooleanValue` of an attribute without namespace. */
export function plainBool(element: XmlElement, name: string): boolean | undefined {
  const attribute = findPlain(element, name);
  if (attribute === undefined) return undefined;
  if (isInteger(attribute.value)) return attribute.value.data !== 0;
  return /^(1|true|TRUE)$/.test(formatValue(attribute.value) ?? '');
}

/** The value with references followed. A reference that leads nowhere is reported and comes back as itself. */
export function value(context: Context, element: XmlElement, name: AndroidAttribute): ResourceValue | undefined {
  const attribute = find(context, element, name);
  if (attribute === undefined || attribute.value.type === valueTypes.null) return undefined;
  if (!isReference(attribute.value)) return attribute.value;
  return follow(context, attribute.value, `${element.name} android:${name}`);
}

function follow(context: Context, reference: ResourceValue, what: string): ResourceValue | undefined {
  if (reference.data === 0) return undefined;
  const target = context.resources?.follow(reference);
  if (target !== undefined) return target;
  // The platform's own resources are not in the APK: nothing of the app is lost.
  const loss = reference.data >>> 24 !== platformPackage;
  context.report('manifest-reference-unresolved', `${what} = @${hex(reference.data)}`, { loss });
  return reference;
}

/** As text, whatever its type; an unresolved reference as `@0x7f010002`. */
export function text(context: Context, element: XmlElement, name: AndroidAttribute): string | undefined {
  const found = value(context, element, name);
  if (found !== undefined) checkText(context, element, name, found);
  const written = found && formatValue(found);
  return written === undefined ? undefined : context.keep(written);
}

/** Attributes that `text` is asked for and whose format is not, or not only, text (AOSP attrs.xml and attrs_manifest.xml). */
const otherFormats: ReadonlySet<AndroidAttribute> = new Set<AndroidAttribute>([
  'value',
  'resource',
  'icon',
  'roundIcon',
  'fullBackupContent',
  'compileSdkVersionCodename',
]);

/** A compiler leaves text or a reference where text is wanted; Android then takes a number's digits, or nothing at all. */
function checkText(context: Context, element: XmlElement, name: AndroidAttribute, found: ResourceValue): void {
  const attribute = find(context, element, name);
  if (attribute === undefined || found.type === valueTypes.string || isReference(found)) return;
  const written = isReference(attribute.value);
  if (written ? hasForm(found) : otherFormats.has(name)) return;
  const detail = `${element.name} android:${name} = "${formatValue(found) ?? ''}", a text is expected`;
  context.report('manifest-value-invalid', detail);
}

/** As written: references are not followed. */
export function reference(context: Context, element: XmlElement, name: AndroidAttribute): string | undefined {
  const attribute = find(context, element, name);
  return attribute && formatValue(attribute.value);
}

/** `TypedArray.getBoolean`: any integer type counts, of strings only `true` and `1`. */
export function bool(context: Context, element: XmlElement, name: AndroidAttribute): boolean | undefined {
  const found = value(context, element, name);
  if (found === undefined || isReference(found)) return undefined;
  if (isInteger(found)) return found.data !== 0;
  const written = formatValue(found) ?? '';
  if (found.type !== valueTypes.string || !/^(true|TRUE|false|FALSE|0|1)$/.test(written)) {
    context.report('manifest-value-invalid', `${element.name} android:${name} = "${written}", a boolean is expected`);
  }
  return found.type === valueTypes.string && /^(1|true|TRUE)$/.test(written);
}

/** `TypedArray.getInt`: integers of any notation, also as strings; a fraction loses its decimals. Anything but an integer is reported. */
export function int(context: Context, element: XmlElement, name: AndroidAttribute): number | undefined {
  const found = value(context, element, name);
  if (found === undefined || isReference(found)) return undefined;
  if (isInteger(found)) return found.data | 0;
  const written = formatValue(found) ?? '';
  const number =
    found.type === valueTypes.float
      ? Math.trunc(floatOf(found.data)) || 0
      : found.type === valueTypes.string
        ? parseInteger(written)
        : undefined;
  const detail = `${element.name} android:${name} = "${written}", a number is expected`;
  context.report('manifest-value-invalid', detail, { loss: number === undefined });
  return number;
}

/** Decimal, `0x`, `#` and octal, as `XmlUtils.convertValueToInt` takes them; undefined for anything else or beyond 32 bits. */
export function parseInteger(written: string): number | undefined {
  const match = /^\s*([+-]?)(0[xX]|#|0(?=\d))?([0-9a-fA-F]{1,11})\s*$/.exec(written);
  if (match === null) return undefined;
  const [, sign, prefix = '', digits = ''] = match;
  const radix = prefix === '' ? 10 : prefix === '0' ? 8 : 16;
  if (radix < 16 && !/^[0-9]+$/.test(digits)) return undefined;
  const number = Number.parseInt(digits, radix) * (sign === '-' ? -1 : 1);
  return Number.isNaN(number) || Math.abs(number) > 0xffffffff ? undefined : number | 0;
}

/** An element's children of one name. */
export function children(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter((child) => names.includes(child.name));
}

/** What `formatValue` makes of a reference. */
const unresolved = /^@0x[0-9a-f]{8}$/;

/** Full class name: `.Main` and `Main` belong to the package (`ParsingUtils.buildClassName`). */
export function className(packageName: string, written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  if (written.startsWith('.')) return packageName + written;
  return written.includes('.') || unresolved.test(written) ? written : `${packageName}.${written}`;
}

/** `a;b;c` as a provider declares its authorities. */
export function split(written: string | undefined): string[] {
  return (written ?? '').split(';').filter((part) => part !== '');
}
