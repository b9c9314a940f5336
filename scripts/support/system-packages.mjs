// adb, Chromium and a Chinese font: what driving an app and printing reports need from the system; poppler, which tests read PDF with. Installed with apt where this may be done, else named.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needs = [
  { package: 'adb', present: () => answers(process.env.ADB ?? 'adb', ['version']) },
  {
    package: 'chromium',
    present: () =>
      [process.env.CHROME_PATH, '/usr/lib/chromium/chromium'].some((path) => path && existsSync(path)) ||
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some((name) =>
        answers(name, ['--version']),
      ),
  },
  { package: 'fonts-wqy-microhei', present: () => process.platform !== 'linux' || hasChineseFont() },
];

/** What tests have documents read by, beside that. */
const judges = [
  { package: 'poppler-utils', present: () => answers('pdftotext', ['-v']) },
  { package: 'libreoffice-writer-nogui', present: () => answers('soffice', ['--version']) },
];

/** Names of the packages that are still missing afterwards; says on stderr what it does and what is left to do. */
export function ensureSystemPackages({ forTests = false } = {}) {
  const missing = [...needs, ...(forTests ? judges : [])].filter((need) => !need.present());
  if (missing.length === 0) return [];
  const names = missing.map((need) => need.package);
  if (mayInstall()) {
    console.error(`apt-get install ${names.join(' ')} …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
  }
  const left = missing.filter((need) => !need.present()).map((need) => need.package);
  if (left.length > 0)
    console.error(
      `Missing: ${left.join(', ')}. Debian or Ubuntu: sudo apt-get install ${left.join(' ')}. Elsewhere install Android's platform tools ` +
        `(adb; or set ADB), Chromium or Chrome (or set CHROME_PATH) and a Chinese font. Without them no app is driven; static inspection works.`,
    );
  return left;
}

function mayInstall() {
  return process.getuid?.() === 0 && answers('apt-get', ['--version']);
}

function answers(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && stdout.trim() !== '';
}
