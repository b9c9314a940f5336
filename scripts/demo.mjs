// npm run demo: the main job on a bundled specimen and on one real APK from npm, ending with two reports.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuild, root, run } from './support/run.mjs';

ensureBuild();
const out = `${root}inspections/demo`;
rmSync(out, { recursive: true, force: true });
const cli = `${root}bin/zhijian.js`;
const realApk = fileURLToPath(new URL('apks/ApiDemos-debug.apk', import.meta.resolve('android-apidemos')));
const specimen = `${root}tests/specimens/jiedaotong`;
const english = process.argv.includes('--en') ? ['--locale', 'en'] : [];
const formats = ['--format', 'html,json,sarif', '--out', out, ...english];

const allowFailure = true; // 1 and 3 are verdicts, not failures
const codes = [
  run(
    process.execPath,
    [
      cli,
      'inspect',
      `${specimen}/jiedaotong.apk`,
      '--occasion',
      'filing',
      '--filing',
      `${specimen}/filing.yaml`,
      ...formats,
    ],
    { allowFailure },
  ),
  run(process.execPath, [cli, 'inspect', realApk, ...formats], { allowFailure }),
];
process.exit(codes.every((code) => [0, 1, 3].includes(code)) ? 0 : Math.max(...codes));
