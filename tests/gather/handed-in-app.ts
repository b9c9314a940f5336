import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

import { type AndroidAttribute, androidAttributes } from '../../src/apk/manifest/android-attributes.ts';
import { kindSchemas, type EvidenceKind, type EvidenceOf } from '../../src/evidence/kinds/index.ts';
import type { StaticContext } from '../../src/gather/context.ts';
import { openStatic, type OpenOptions } from '../../src/gather/open.ts';
import { dexBuilder } from '../apk/dex/build-dex.ts';
import { android, axml, type AttributeSpec, type ElementSpec } from '../apk/xml/builders.ts';
import { buildZip, type EntryToBuild } from '../apk/zip/build-zip.ts';

type Written = string | number | boolean;
type Attributes = { readonly [Key in AndroidAttribute]?: Written } & {
  readonly package?: string;
  readonly split?: string;
};

/** An element of a manifest; every attribute but `package` and `split` is an `android:` one. */
export function tag(name: string, attributes: Attributes = {}, children: readonly ElementSpec[] = []): ElementSpec {
  return {
    name,
    attributes: Object.entries(attributes).map(([key, value]) => attribute(key, value as Written)),
    children,
  };
}

/** An element of another XML resource: attributes without namespace. */
export function plainTag(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly ElementSpec[] = [],
  text?: string,
): ElementSpec {
  const specs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  return { name, attributes: specs, children, ...(text === undefined ? {} : { text }) };
}

function attribute(name: string, written: Written): AttributeSpec {
  const value =
    typeof written === 'string'
      ? written
      : typeof written === 'number'
        ? { type: 0x10, data: written }
        : { type: 0x12, data: written ? 0xffffffff : 0 };
  if (name === 'package' || name === 'split') return { name, value };
  return android(name, androidAttributes[name as AndroidAttribute], value);
}

export type Files = Readonly<Record<string, string | Buffer>>;

export interface AppToHandIn {
  package?: string;
  /** Children of `<manifest>`; an empty `<application>` when there is none among them. */
  manifest?: readonly ElementSpec[];
  files?: Files;
  entries?: readonly EntryToBuild[];
}

/** The bytes of an APK with such a manifest and files. */
export function apkOf(
  { package: name = 'cn.gov.example.app', manifest = [], files = {}, entries = [] }: AppToHandIn,
  split?: string,
): Buffer {
  const children = manifest.some((child) => child.name === 'application')
    ? manifest
    : [...manifest, tag('application')];
  const root = tag('manifest', { package: name, ...(split === undefined ? {} : { split }) }, children);
  const packed = Object.entries(files).map(([path, data]): EntryToBuild => ({ name: path, data, method: 8 }));
  return buildZip({ entries: [{ name: 'AndroidManifest.xml', data: axml(root), method: 8 }, ...packed, ...entries] });
}

/** A dex file that defines these classes. */
export function dexWith(...classes: readonly string[]): Buffer {
  const dex = dexBuilder();
  for (const name of classes) dex.class({ name: `L${name.replaceAll('.', '/')};` });
  return dex.build();
}

/** Files in a folder of their own, gone when the test is over; answers the folder. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-gather-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Opens a file or folder until the test is over. */
export async function openPath(path: string, options: OpenOptions = {}): Promise<StaticContext> {
  const opened = await openStatic(path, options);
  onTestFinished(() => opened.close());
  return opened.context;
}

export async function openApp(app: AppToHandIn, options: OpenOptions = {}): Promise<StaticContext> {
  return openPath(join(folderWith({ 'app.apk': apkOf(app) }), 'app.apk'), options);
}

/** A base with splits beside it, by file name. */
export async function openSet(
  base: AppToHandIn,
  splits: Readonly<Record<string, AppToHandIn>>,
): Promise<StaticContext> {
  const parts = Object.entries(splits).map(([file, app]) => [file, apkOf(app, file.replace(/\.apk$/, ''))] as const);
  return openPath(folderWith({ 'base.apk': apkOf(base), ...Object.fromEntries(parts) }));
}

interface GathererOf<Kind extends EvidenceKind> {
  kind: Kind;
  gather(context: StaticContext, needed: Record<never, never>): Promise<EvidenceOf<Kind>>;
}

/** What a gatherer answers, once the schema of its kind has taken it as it is. */
export async function gathered<Kind extends EvidenceKind>(
  gatherer: GathererOf<Kind>,
  context: StaticContext,
): Promise<EvidenceOf<Kind>> {
  const value = await gatherer.gather(context, {});
  const parsed = kindSchemas[gatherer.kind].safeParse(value);
  if (!parsed.success) throw new Error(`${gatherer.kind}: ${parsed.error.message}`);
  return value;
}
