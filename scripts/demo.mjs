// npm run demo: the main job. Two specimens are built and driven on the virtual phone, a hybrid one that forces its users and a well-behaved
// one; a package with planted defects and a real APK from npm are taken apart. Ends with four reports and where they are.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuild, root, run } from './support/run.mjs';
import { ensureSystemPackages } from './support/system-packages.mjs';

ensureBuild();
const drives = ensureSystemPackages().length === 0;
const out = `${root}inspections/demo`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const cli = `${root}bin/zhijian.js`;
const specimens = `${root}tests/specimens`;
const english = process.argv.includes('--en') ? ['--locale', 'en'] : [];
const common = ['--format', 'html,json,sarif', '--out', out, ...english];
// The whole library takes a quarter of an hour per app; the first start and the walk through the app show what it is about.
const scenarios = 'consent-first-start,whole-app-visitor';
const driven = drives ? ['--device', 'virtual', '--scenarios', scenarios] : [];
const filed = (name) => ['--occasion', 'filing', '--filing', `${specimens}/${name}/filing.yaml`];

if (drives)
  console.error(
    'Driving two apps on the virtual phone: about five minutes, for ways out of a gate are waited for in real time.',
  );
const codes = [
  ...['zhishibao', 'bianmintong'].map((name) => inspect(built(name), [...filed(name), ...driven])),
  inspect(`${specimens}/jiedaotong/jiedaotong.apk`, filed('jiedaotong')),
  inspect(fileURLToPath(new URL('apks/ApiDemos-debug.apk', import.meta.resolve('android-apidemos'))), []),
];
if (!drives) console.error('No app was driven: see above what to install.');
process.exit(codes.every((code) => [0, 1, 3].includes(code)) ? 0 : Math.max(...codes));

function built(name) {
  const apk = `${out}/${name}.apk`;
  run(process.execPath, [`${root}scripts/specimen.mjs`, `${specimens}/${name}`, apk]);
  return apk;
}

/** 1 and 3 are verdicts, not failures. */
function inspect(apk, options) {
  return run(process.execPath, [cli, 'inspect', apk, ...options, ...common], { allowFailure: true });
}
