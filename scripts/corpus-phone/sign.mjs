// A signed copy of an APK without a signature, under the specimens' key.
import { readFileSync } from 'node:fs';
import { specimenKey } from '../specimen/build.mjs';
import { signV2 } from '../specimen/signature-v2.mjs';

const endRecord = Buffer.from('PK\x05\x06', 'latin1');

/** Bytes of the copy. */
export function signedCopy(path) {
  const apk = readFileSync(path);
  const end = apk.lastIndexOf(endRecord);
  const offset = apk.readUInt32LE(end + 16);
  return signV2(
    { entries: apk.subarray(0, offset), directory: apk.subarray(offset, end), end: apk.subarray(end) },
    specimenKey(),
  );
}
