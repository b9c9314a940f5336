import { fromBuffer } from '../../src/apk/bytes.ts';
import { openZip } from '../../src/apk/zip/open.ts';
import type { Part, StaticContext } from '../../src/gather/context.ts';
import { Budget, defaultLimits } from '../../src/shared/budget.ts';
import { axml, type ElementSpec } from '../apk/xml/builders.ts';
import { buildZip, type EntryToBuild } from '../apk/zip/build-zip.ts';

/** `android:name`, from AOSP core/res/res/values/public-final.xml. */
const nameId = 0x01010003;

export interface AppToBuild {
  package?: string;
  /** Full name of the Application class. */
  application?: string;
  files?: Readonly<Record<string, string | Buffer>>;
  /** Split APKs by name. */
  splits?: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>>;
}

/** An app of the given files, as gatherers get it. */
export function builtApp({
  package: name = 'cn.gov.example.app',
  application,
  files = {},
  splits = {},
}: AppToBuild): StaticContext {
  const budget = new Budget(defaultLimits);
  const part = (file: string, role: Part['role'], entries: Readonly<Record<string, string | Buffer>>): Part => ({
    name: file,
    role,
    archive: openZip(fromBuffer(buildZip({ entries: Object.entries(entries).map(entryOf) }), file), budget),
  });
  const base = part('app.apk', 'base', { 'AndroidManifest.xml': manifest(name, application), ...files });
  const others = Object.entries(splits).map(([file, entries]) =>
    part(file, 'split', { 'AndroidManifest.xml': manifest(name), ...entries }),
  );
  return { path: 'app.apk', parts: [base, ...others], budget, filing: undefined };
}

function entryOf([name, data]: [string, string | Buffer]): EntryToBuild {
  return { name, data, method: 8 };
}

function manifest(name: string, application?: string): Buffer {
  const app: ElementSpec = {
    name: 'application',
    attributes:
      application === undefined
        ? []
        : [{ name: 'name', id: nameId, namespace: 'http://schemas.android.com/apk/res/android', value: application }],
  };
  return axml({ name: 'manifest', attributes: [{ name: 'package', value: name }], children: [app] });
}
