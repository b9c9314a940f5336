import { fromBuffer } from '../../src/apk/bytes.ts';
import { nestedCode } from '../../src/apk/container/nested-code.ts';
import { scanDex } from '../../src/apk/dex/scan.ts';
import { describeLibrary } from '../../src/apk/elf/describe.ts';
import { hermesStrings } from '../../src/apk/hermes/strings.ts';
import { readManifestOf } from '../../src/apk/manifest/read.ts';
import { openResources } from '../../src/apk/resources/open.ts';
import { verifySignatures } from '../../src/apk/signatures/verify.ts';
import { readXml } from '../../src/apk/xml/read.ts';
import { auditLocalHeaders } from '../../src/apk/zip/audit.ts';
import { openZip } from '../../src/apk/zip/open.ts';
import { Budget } from '../../src/shared/budget.ts';

/** Small on purpose: a mutated file of some kilobytes has no business costing more. */
const limits = { milliseconds: 2_000, inflatedBytes: 64 * 1024 ** 2, entryBytes: 32 * 1024 ** 2 };
const ignore = () => {};

/** One entry point per reader of bytes from strangers. Each reads everything there is to read. */
export const readers = {
  zip(bytes: Buffer) {
    const archive = openZip(fromBuffer(bytes, 'fuzz.apk'), new Budget(limits));
    auditLocalHeaders(archive);
    nestedCode(archive);
    for (const entry of archive.entries.slice(0, 50)) tolerate(() => archive.read(entry));
  },
  async signatures(bytes: Buffer) {
    const budget = new Budget(limits);
    await verifySignatures(openZip(fromBuffer(bytes, 'fuzz.apk'), budget), { minSdk: 21, budget });
  },
  manifest(bytes: Buffer) {
    const budget = new Budget(limits);
    readManifestOf(openZip(fromBuffer(bytes, 'fuzz.apk'), budget), budget, ignore);
  },
  xml(bytes: Buffer) {
    readXml(bytes, 'AndroidManifest.xml', ignore, new Budget(limits));
  },
  resources(bytes: Buffer) {
    const table = openResources(bytes, 'resources.arsc', ignore, new Budget(limits));
    let seen = 0;
    for (const string of table.strings()) {
      table.resolve(string.id);
      seen += 1;
      if (seen > 2_000) break;
    }
  },
  dex(bytes: Buffer) {
    const request = { methods: [{ key: 'any', owner: '*' }], strings: () => 1, types: [{ key: 'any', type: '*' }] };
    scanDex(bytes, 'classes.dex', request, ignore, new Budget(limits));
  },
  elf(bytes: Buffer) {
    describeLibrary(fromBuffer(bytes, 'lib/arm64-v8a/libfuzz.so'), ignore);
  },
  hermes(bytes: Buffer) {
    hermesStrings(bytes, 'assets/index.android.bundle', ignore);
  },
} as const satisfies Record<string, (bytes: Buffer) => void | Promise<void>>;

export type ReaderName = keyof typeof readers;

function tolerate(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if ((error as Error).name !== 'InspectorError') throw error;
  }
}
