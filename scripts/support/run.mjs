// Shared by the npm scripts. Plain JavaScript: they run before anything is installed or built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program in the repository root with its output shown; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error !== undefined) {
    console.error(`${command}: ${error.message}`);
    process.exit(2);
  }
  if (status !== 0 && options.allowFailure !== true) process.exit(status ?? 1);
  return status ?? 1;
}

/** Installs the npm packages of the lockfile where that has not been done. */
export function ensurePackages() {
  checkNode();
  if (existsSync(`${root}node_modules/typescript/package.json`)) return;
  console.error('npm ci …');
  run('npm', ['ci', '--no-fund', '--no-audit'], { shell: process.platform === 'win32' });
}

/** Compiles src/ to dist/ and bundles the programs of it; quick when nothing changed. */
export function ensureBuild() {
  ensurePackages();
  run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.json']);
  run(process.execPath, [`${root}scripts/support/bundle.mjs`]);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return;
  console.error(`Node ${process.versions.node} is too old: zhijian needs 20.19+, 22.12+ or 24+.`);
  process.exit(2);
}
