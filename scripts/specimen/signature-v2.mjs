// APK signature scheme v2 with RSA and SHA-256 (source.android.com/docs/security/features/apksigning/v2).
import { createHash, createPublicKey, sign } from 'node:crypto';
import { u32 } from './bytes.mjs';
import { directoryOffsetField } from './zip.mjs';

const rsaPkcs1Sha256 = 0x0103;
const schemeV2 = 0x7109871a;
const chunkSize = 1024 ** 2;
const magic = Buffer.from('APK Sig Block 42', 'latin1');

/** The APK's bytes. `certificate` is DER, `key` a private RSA key. */
export function signV2({ directory, end, entries }, { certificate, key }) {
  // Protected is the end record as it was before the block came in: its offset points where the block begins.
  const signed = prefixed(
    Buffer.concat([
      prefixed(prefixed(u32(rsaPkcs1Sha256), prefixed(contentDigest([entries, directory, end])))),
      prefixed(prefixed(certificate)),
      prefixed(),
    ]),
  );
  const signature = sign('sha256', signed.subarray(4), key);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const signer = prefixed(signed, prefixed(prefixed(u32(rsaPkcs1Sha256), prefixed(signature))), prefixed(publicKey));
  const block = signingBlock(schemeV2, prefixed(signer));
  const moved = Buffer.from(end);
  moved.writeUInt32LE(entries.length + block.length, directoryOffsetField);
  return Buffer.concat([entries, block, directory, moved]);
}

function contentDigest(parts) {
  const digests = [];
  for (const part of parts)
    for (let at = 0; at < part.length; at += chunkSize) {
      const chunk = part.subarray(at, at + chunkSize);
      digests.push(sha256(Buffer.of(0xa5), u32(chunk.length), chunk));
    }
  return sha256(Buffer.of(0x5a), u32(digests.length), ...digests);
}

/** Size, pairs of id and value, size, magic. */
function signingBlock(id, value) {
  const pair = Buffer.concat([size64(4 + value.length), u32(id), value]);
  const size = size64(pair.length + 8 + magic.length);
  return Buffer.concat([size, pair, size, magic]);
}

function size64(value) {
  return u32(value, 0);
}

function prefixed(...parts) {
  const bytes = Buffer.concat(parts);
  return Buffer.concat([u32(bytes.length), bytes]);
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
