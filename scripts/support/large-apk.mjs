// An APK of a hundred megabytes for the measurement of memory, grown from npm's ApiDemos: its own manifest and resources, its bytecode eight
// times over, web assets of a large hybrid app and media that cannot be compressed. The same bytes on every machine.
import { createCipheriv, X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { signV2 } from '../specimen/signature-v2.mjs';
import { writeZip } from '../specimen/zip.mjs';
import { root } from './run.mjs';

const megabyte = 1e6;
const dexFiles = 8;
const scripts = 24;
const mediaFiles = 34;
const mediaSize = 2.2 * megabyte;

/** Writes it to `path`; answers its size in bytes. */
export async function writeLargeApk(path) {
  const demo = fileURLToPath(new URL('apks/ApiDemos-debug.apk', import.meta.resolve('android-apidemos')));
  const base = await entriesOf(demo);
  const dex = base.find(({ name }) => name === 'classes.dex');
  const files = [
    ...base.filter(({ name }) => !name.startsWith('META-INF/')),
    ...Array.from({ length: dexFiles - 1 }, (_, index) => ({ name: `classes${index + 2}.dex`, bytes: dex.bytes })),
    ...Array.from({ length: scripts }, (_, index) => ({
      name: `assets/www/js/chunk-${index}.js`,
      bytes: script(index),
    })),
    ...Array.from({ length: mediaFiles }, (_, index) => ({
      name: `assets/media/${index}.mp4`,
      bytes: noise(index, mediaSize),
      stored: true,
    })),
  ];
  const pem = readFileSync(`${root}tests/specimens/keys/specimen.pem`, 'utf8');
  const [certificate] = /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/.exec(pem);
  const signer = { key: createPrivateKey(pem), certificate: new X509Certificate(certificate).raw };
  const apk = signV2(writeZip(files), signer);
  writeFileSync(path, apk);
  return apk.length;
}

async function entriesOf(path) {
  const zip = await promisify(yauzl.open)(path, { lazyEntries: false, autoClose: false });
  const open = promisify(zip.openReadStream.bind(zip));
  const entries = [];
  zip.on('entry', (entry) => entries.push(entry));
  await new Promise((resolve, reject) => void zip.on('end', resolve).on('error', reject));
  const files = [];
  for (const entry of entries) {
    const stored = entry.compressionMethod === 0;
    files.push({ name: entry.fileName, bytes: await buffer(await open(entry)), stored });
  }
  zip.close();
  return files;
}

/** Two megabytes of the kind that bundlers write: short names, long lines, an address and a Chinese text here and there. */
function script(seed) {
  const lines = [];
  for (let line = 0; line < 12_000; line += 1) {
    const number = (seed * 12_000 + line) * 7919;
    lines.push(
      `function f${number.toString(36)}(a,b){return a[${number % 97}]?b.get("/api/v${number % 9}/item/${number}"):null}`,
    );
    if (line % 40 === 0) lines.push(`t["k${number}"]="办事指南第${number}项：请携带有效身份证件到服务窗口办理";`);
  }
  return Buffer.from(lines.join('\n'));
}

/** Bytes without any pattern, the same for the same seed. */
function noise(seed, size) {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(size));
}
