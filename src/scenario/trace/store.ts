import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { structureOf } from '../../detect/structure.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { InspectorError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hashing.ts';
import { screensFolder } from './journal.ts';
import { readingOrder } from './texts.ts';

/** Where in a run a capture was taken. */
export interface Moment {
  id: number;
  run: string;
  step: number;
}

/** Puts a look's bytes into the journal's folder and gives what is known of it. `redact` takes secrets out of what is written. */
export function storeCapture(
  folder: string,
  capture: Capture,
  { id, run, step }: Moment,
  redact: (text: string) => string,
): StoredCapture {
  const { tree, xml, screenshot } = capture;
  const texts = tree === undefined ? [] : readingOrder(tree).map((one) => ({ ...one, text: redact(one.text) }));
  return {
    id,
    run,
    step,
    at: capture.at,
    deviceAt: capture.deviceAt ?? null,
    package: capture.package ?? null,
    activity: capture.activity ?? null,
    url: capture.url === undefined ? null : redact(capture.url),
    structure: structureOf(capture),
    tree: xml === undefined ? null : keep(folder, 'xml.gz', gzipSync(redact(xml))),
    screenshot: screenshot === undefined ? null : keep(folder, 'png', screenshot),
    howSeen: capture.howSeen,
    display: { ...capture.display },
    texts,
    toasts: capture.toasts.map(redact),
    windows: capture.windows.map(({ type, title, package: name }) => ({ type, title, package: name })),
    keyboard: capture.keyboard,
    network: capture.network,
    faults: capture.faults.map(({ code, detail }) => ({ code, detail })),
  };
}

/** Written beside and renamed, so that a file with a hash for its name always holds what it says. */
function keep(folder: string, ending: string, bytes: Uint8Array): { path: string; sha256: string } {
  const hash = sha256(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const path = `${screensFolder}/${hash}.${ending}`;
  const full = join(folder, path);
  try {
    if (!existsSync(full)) {
      writeFileSync(`${full}.partial`, bytes);
      renameSync(`${full}.partial`, full);
    }
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: full, cause: error });
  }
  return { path, sha256: hash };
}
