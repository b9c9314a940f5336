import { type AndroidAttribute, androidAttributes } from '../../../src/apk/manifest/android-attributes.ts';
import { readManifest } from '../../../src/apk/manifest/manifest.ts';
import type { Manifest } from '../../../src/apk/manifest/model.ts';
import type { ResourceTable } from '../../../src/apk/resources/model.ts';
import type { ResourceValue } from '../../../src/apk/resources/value.ts';
import { androidNamespace } from '../../../src/apk/xml/attributes.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from '../../../src/apk/xml/model.ts';
import { collector } from '../resources/collect.ts';

type Written = string | number | boolean | ResourceValue;

/** `'android:name'` keys get their resource id; the others stand without namespace. */
export type Attributes = { readonly [Key in `android:${AndroidAttribute}`]?: Written } & {
  readonly [Key in PlainName]?: Written;
};
type PlainName =
  | 'package'
  | 'split'
  | 'configForSplit'
  | 'cleartextTrafficPermitted'
  | 'includeSubdomains'
  | 'src'
  | 'overridePins'
  | 'expiration'
  | 'digest'
  | 'domain'
  | 'path'
  | 'requireFlags'
  | 'disableIfNoEncryptionCapabilities';

/** An element as a compiler would leave it. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlElement[] = [],
  text = '',
): XmlElement {
  return {
    name,
    namespace: '',
    attributes: Object.entries(attributes).map(([key, written]) => attribute(key, written as Written)),
    children,
    text,
    line: 1,
  };
}

function attribute(key: string, written: Written): XmlAttribute {
  const value = compiled(written);
  const local = key.replace(/^android:/, '');
  if (local === key) return { name: key, namespace: '', resourceId: 0, value };
  return { name: local, namespace: androidNamespace, resourceId: androidAttributes[local as AndroidAttribute], value };
}

function compiled(written: Written): ResourceValue {
  if (typeof written === 'string') return { type: 0x03, data: 0, text: written };
  if (typeof written === 'number') return { type: 0x10, data: written >>> 0 };
  if (typeof written === 'boolean') return { type: 0x12, data: written ? 0xffffffff : 0 };
  return written;
}

export const reference = (id: number): ResourceValue => ({ type: 0x01, data: id });

export function document(root: XmlElement, rest: Partial<XmlDocument> = {}): XmlDocument {
  return { root, unclosed: 0, hasResourceIds: true, ...rest };
}

export interface Read {
  readonly manifest: Manifest;
  readonly codes: readonly string[];
  readonly lossy: boolean;
}

/** Reads a manifest for `cn.gov.example` with these children. */
export function readWith(
  children: readonly XmlElement[],
  attributes: Attributes = {},
  resources?: ResourceTable,
): Read {
  const root = element('manifest', { package: 'cn.gov.example', ...attributes }, children);
  const { sink, problems, codes } = collector();
  const manifest = readManifest(document(root), resources, sink);
  return { manifest, codes: codes(), lossy: problems.some(({ loss }) => loss) };
}

/** The same with one `<application>` around the children. */
export function readInApplication(children: readonly XmlElement[], attributes: Attributes = {}, targetSdk = 34): Read {
  const sdk = element('uses-sdk', { 'android:minSdkVersion': 21, 'android:targetSdkVersion': targetSdk });
  return readWith([sdk, element('application', attributes, children)]);
}

export function filter(actions: readonly string[], categories: readonly string[] = []): XmlElement {
  return element('intent-filter', {}, [
    ...actions.map((name) => element('action', { 'android:name': name })),
    ...categories.map((name) => element('category', { 'android:name': name })),
  ]);
}
