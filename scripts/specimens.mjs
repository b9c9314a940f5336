// npm run specimens [-- name …]: rebuilds the committed specimen APKs from their sources with apktool, aapt and apksigner.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './support/run.mjs';

const home = `${root}tests/specimens`;
const asked = process.argv.slice(2);
const names = readdirSync(home).filter((name) => existsSync(join(home, name, 'AndroidManifest.xml')));
for (const name of names) if (asked.length === 0 || asked.includes(name)) build(name);

function build(name) {
  const folder = join(home, name);
  const specimen = JSON.parse(readFileSync(join(folder, 'specimen.json'), 'utf8'));
  const work = mkdtempSync(join(tmpdir(), 'specimen-'));
  try {
    for (const part of ['AndroidManifest.xml', 'smali', 'res'])
      cpSync(join(folder, part), join(work, part), { recursive: true });
    if (name === 'hostile-label') putHostileLabel(join(work, 'AndroidManifest.xml'));
    mkdirSync(join(work, 'assets'), { recursive: true });
    cpSync(join(folder, 'www'), join(work, 'assets/www'), { recursive: true });
    writeFileSync(join(work, 'apktool.yml'), project(name, specimen));
    const unsigned = join(work, 'unsigned.apk');
    const signed = join(work, 'signed.apk');
    run('apktool', ['-q', 'b', work, '-o', unsigned]);
    run('apksigner', [
      'sign',
      '--ks',
      join(home, 'keys/specimen.p12'),
      '--ks-pass',
      'pass:specimen',
      ...schemes(specimen),
      '--out',
      signed,
      unsigned,
    ]);
    cpSync(signed, join(folder, `${name}.apk.new`));
    renameSync(join(folder, `${name}.apk.new`), join(folder, `${name}.apk`));
    console.log(`${name}.apk`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function project(name, { minSdk, targetSdk, versionCode, versionName }) {
  return `!!brut.androlib.meta.MetaInfo
apkFileName: ${name}.apk
compressionType: false
doNotCompress: []
isFrameworkApk: false
packageInfo: { forcedPackageId: '127', renameManifestPackage: null }
sdkInfo: { minSdkVersion: '${minSdk}', targetSdkVersion: '${targetSdk}' }
sharedLibrary: false
sparseResources: false
unknownFiles: {}
usesFramework: { ids: [1], tag: null }
version: 2.7.0
versionInfo: { versionCode: '${versionCode}', versionName: ${JSON.stringify(versionName)} }
`;
}

function schemes({ signing, minSdk }) {
  const on = (scheme) => String(signing.includes(scheme));
  return [
    '--min-sdk-version',
    String(minSdk),
    '--v1-signing-enabled',
    on('v1'),
    '--v2-signing-enabled',
    on('v2'),
    '--v3-signing-enabled',
    on('v3'),
  ];
}

/**
 * A label that is markup, reorders the text after it and is a megabyte long: too much to commit as text. It stands in the manifest
 * itself, whose string pool is UTF-16; a UTF-8 pool holds no string longer than 32,767 characters.
 */
function putHostileLabel(path) {
  const label = `&lt;script&gt;alert(1)&lt;/script&gt;\u202E官政\u2066${'长'.repeat(350_000)}`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('@string/app_name', label));
}
