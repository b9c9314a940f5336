// dist/**/*.js → dist/app/: the programs as one file each, dependencies included. Loading 700 modules one by one costs a third of a second,
// more than inspecting a small APK; a bundle that V8 knows already loads in a fraction of that.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { root, run } from './run.mjs';

/**
 * Entry points per bundle, by the name that `new URL('./<name>.js', import.meta.url)` finds them under. The thread of the side lane has a
 * bundle of its own: sharing one with the others it would have to load all of theirs.
 */
const bundles = {
  zhijian: { main: 'cli/main.js', worker: 'cli/batch/worker.js' },
  lane: { 'lane-worker': 'gather/lane-worker.js' },
};
/** What only driving an app or writing documents needs. It is imported late, and never by a run of the bundle. */
const unbundled = /[\\/]cli[\\/](?:driven|documents)[\\/]|[\\/]report[\\/](?:docx|pdf|xlsx)[\\/]render\b/;
const app = `${root}dist/app/`;

rmSync(app, { recursive: true, force: true });
mkdirSync(app);
writeFileSync(`${app}package.json`, '{ "type": "commonjs" }\n');
copyFileSync(new URL('start.cjs', import.meta.url), `${app}start.js`);
for (const [name, entries] of Object.entries(bundles)) {
  writeFileSync(`${app}${name}.bundle.js`, await bundle(entries));
  for (const entry of Object.keys(entries)) writeFileSync(`${app}${entry}.js`, starter(name, entry));
}
await warmUp();

function starter(name, entry) {
  const bundled = `start('${name}', require, __filename)['${entry}']()`;
  if (entry !== 'main') return `require('./start.js').${bundled};\n`;
  return `const { keepSmall, needsModules, start } = require('./start.js');
if (needsModules(process.argv.slice(2))) {
  keepSmall();
  void import('../cli/main.js');
} else ${bundled};
`;
}

/** One script that exports a function per entry. */
async function bundle(entries) {
  const input = 'virtual:entries';
  const lines = Object.entries(entries).map(
    ([entry, file]) =>
      `const ${variable(entry)} = () => import('${root}dist/${file}');\nexport { ${variable(entry)} as '${entry}' };`,
  );
  const plugin = {
    name: 'entries',
    resolveId: (id) => (id === input ? id : null),
    load: (id) => (id === input ? lines.join('\n') : null),
  };
  const external = (id) => unbundled.test(id);
  const bundled = await rolldown({ input, platform: 'node', cwd: root, plugins: [plugin], external });
  // A script of `node:vm` cannot import, but require what is left outside.
  const { output } = await bundled.generate({ format: 'cjs', codeSplitting: false, dynamicImportInCjs: false });
  await bundled.close();
  return `(function (exports, require, __filename) {${inAscii(output[0].code)}\n})\n`;
}

function variable(entry) {
  return entry.replace(/\W/g, '_');
}

/** Strings and patterns mean the same with their characters escaped. */
function inAscii(code) {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7F]/.test(code))
    throw new Error('a backslash before a character that has to be escaped itself');
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One inspection of an APK of middling size, in the main program and in the thread, so that their caches hold what inspections run. */
async function warmUp() {
  const apk = fileURLToPath(new URL('apks/ApiDemos-debug.apk', import.meta.resolve('android-apidemos')));
  const warm = fileURLToPath(new URL('warm.mjs', import.meta.url));
  const out = mkdtempSync(join(tmpdir(), 'zhijian-warm-'));
  try {
    run(process.execPath, [warm, 'zhijian', 'main', 'inspect', apk, '--out', out, '--json'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      allowFailure: true,
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  // What V8 compiled holds under the same flags only, and those of a thread are its process's.
  createRequire(import.meta.url)(`${app}start.js`);
  const { defaultLimits } = await import('../../dist/shared/budget.js');
  const thread = new Worker(warm, { argv: ['lane', 'lane-worker'], workerData: { path: apk, limits: defaultLimits } });
  await new Promise((resolve) => void thread.once('exit', resolve));
  for (const name of Object.keys(bundles))
    if (!existsSync(`${app}${name}.cache`)) throw new Error(`the bundle ${name} did not run`);
}
