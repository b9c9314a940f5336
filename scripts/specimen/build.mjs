// A specimen's folder → a signed, installable APK, with Node alone.
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeManifest } from './manifest.mjs';
import { readSpecimen } from './read.mjs';
import { writeResourceTable } from './resource-table.mjs';
import { firstWithoutV1, signV1 } from './signature-v1.mjs';
import { signV2 } from './signature-v2.mjs';
import { writeZip } from './zip.mjs';

const specimens = fileURLToPath(new URL('../../tests/specimens/', import.meta.url));

/** Bytes of the APK. @throws SpecimenInvalid */
function buildSpecimen(folder) {
  const specimen = readSpecimen(folder);
  const files = [
    { name: 'AndroidManifest.xml', bytes: writeManifest(specimen) },
    { name: 'resources.arsc', bytes: writeResourceTable(specimen.package, specimen.label), stored: true },
    { name: 'classes.dex', bytes: readFileSync(join(specimens, 'shell/classes.dex')) },
    ...pages(folder, specimen).map(([name, path]) => ({ name: `assets/www/${name}`, bytes: readFileSync(path) })),
  ];
  const signer = { ...readKey(), minSdk: specimen.minSdk };
  const whole = specimen.minSdk < firstWithoutV1 ? [...signV1(files, signer), ...files] : files;
  return signV2(writeZip(whole), signer);
}

/** Writes it as a whole or not at all. */
export function writeSpecimen(folder, out) {
  const apk = buildSpecimen(folder);
  mkdirSync(dirname(out), { recursive: true });
  const unfinished = `${out}.${process.pid}.new`;
  writeFileSync(unfinished, apk);
  renameSync(unfinished, out);
}

/** Names and places of the pages: those of the base, unless the specimen has its own of that name. */
function pages(folder, { base }) {
  const found = new Map();
  for (const www of [...(base === undefined ? [] : [resolve(folder, base)]), join(folder, 'www')])
    for (const name of webFiles(www)) found.set(name, join(www, name));
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Names of all files below, with slashes. */
function webFiles(www, under = '') {
  return readdirSync(join(www, under), { withFileTypes: true }).flatMap((entry) => {
    const name = `${under}${entry.name}`;
    if (entry.isDirectory()) return webFiles(www, `${name}/`);
    return entry.isFile() ? [name] : [];
  });
}

function readKey() {
  const pem = readFileSync(join(specimens, 'keys/specimen.pem'), 'utf8');
  const [certificate] = /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/.exec(pem);
  return { key: createPrivateKey(pem), certificate: new X509Certificate(certificate).raw };
}
