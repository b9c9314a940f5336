// npm run corpus:phone [-- --only NAME] [--api 26,33] [--pictures FOLDER] [--json]: every APK of the corpus whose pages lie as Cordova lays
// them out is installed on the virtual phone over the real adb and started, and its first screen is looked at through Appium.
// Exit 1 when an app does not show, or the phone was asked what it does not know, by a fault of the phone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findCorpus, readTruth } from './support/corpus.mjs';
import { ensureBuild } from './support/run.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    api: { type: 'string', default: '33' },
    pictures: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const phones = 2;
/** Milliseconds that one app may take. */
const perApp = 60_000;

ensureBuild();
const corpus = findCorpus();
if (corpus === undefined) {
  console.error('no corpus: put it at ../shared/corpus or name it in ZHIJIAN_CORPUS');
  process.exit(options.json ? 0 : 2);
}
const { plainApp, webApps } = await import('./corpus-phone/apps.mjs');
const { lookOnPhones } = await import('./corpus-phone/phones.mjs');
const { consoleErrors, judge, judgePlain } = await import('./corpus-phone/verdict.mjs');

const pictures = options.pictures === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', options.pictures);
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
  // The phones are stopped and what they wrote is removed; who asks twice does not wait for that.
  process.on(signal, () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
}
const work = mkdtempSync(join(tmpdir(), 'corpus-phone-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const apps = webApps(corpus).filter(({ file }) => isAsked(file));
const plain = options.only.length === 0 ? plainApp(corpus, readTruth(corpus)) : undefined;
const rows = [];
const unknown = [];
for (const apiLevel of options.api.split(',').map(Number)) {
  const queue = [...apps, ...(plain === undefined ? [] : [plain])];
  await lookOnPhones(queue, {
    apiLevel,
    phones,
    perApp,
    workDirectory: work,
    signal: stop.signal,
    seen: (app, seen) => take(app, seen, apiLevel),
    unknown: (call) => unknown.push({ apiLevel, ...call }),
  });
  if (stop.signal.aborted) process.exit(130);
}
report();

function isAsked(file) {
  return options.only.length === 0 || options.only.some((part) => file.includes(part));
}

function take(app, { screenshot, ...seen }, apiLevel) {
  const judged = app === plain ? judgePlain(seen) : judge(seen, app.has);
  const row = { apiLevel, ...seen, errors: consoleErrors(seen).map(({ text }) => text), ...judged };
  rows.push(row);
  if (screenshot !== undefined && pictures !== undefined) {
    writeFileSync(join(pictures, `${app.file.replaceAll(/[^\w.-]+/g, '_')}-${apiLevel}.png`), screenshot);
  }
  if (!options.json) print(row);
}

function print(row) {
  const { apiLevel, cordova, errors = [], file, picture = 'none', reason, start, texts = [], took, verdict } = row;
  const about = [
    row.package ?? file,
    cordova === undefined ? 'no cordova.js' : `cordova ${cordova}`,
    `API ${apiLevel}`,
    start?.ok === true ? `started in ${start.took ?? '?'} ms` : 'not started',
    `picture ${picture}`,
    `${(took / 1000).toFixed(1)} s`,
  ];
  const total = (apps.length + (plain === undefined ? 0 : 1)) * options.api.split(',').length;
  console.log(`[${rows.length}/${total}] ${about.join(' · ')}`);
  console.log(`    texts: ${shorten([...new Set(texts)].slice(0, 8).join(' · '), 160) || '–'}`);
  for (const text of [...new Set(errors)].slice(0, 3)) console.log(`    console: ${shorten(text, 160)}`);
  console.log(`    ${verdict}${reason === '' ? '' : `: ${shorten(reason, 300)}`}`);
}

function report() {
  const wrong = rows.filter(({ verdict }) => verdict === "phone's fault");
  if (options.json) {
    console.log(JSON.stringify({ rows, unknown }));
  } else {
    console.log('');
    const width = Math.max(0, ...rows.map((row) => (row.package ?? row.file).length));
    for (const row of rows.sort((one, other) => one.apiLevel - other.apiLevel || (one.file < other.file ? -1 : 1))) {
      const name = (row.package ?? row.file).padEnd(width);
      console.log(`API ${row.apiLevel}  ${name}  ${(row.cordova ?? '–').padEnd(7)}  ${row.verdict}`);
    }
    const verdicts = groups(rows);
    console.log([...verdicts].map(([verdict, list]) => `${list.length} ${verdict}`).join(', ') || 'no such app');
    for (const { apiLevel, kind, what } of unknown)
      console.log(`unknown to the phone (API ${apiLevel}): ${kind} ${what}`);
  }
  process.exit(wrong.length === 0 && unknown.length === 0 ? 0 : 1);
}

function groups(list) {
  const found = new Map();
  for (const row of list) found.set(row.verdict, [...(found.get(row.verdict) ?? []), row]);
  return found;
}

function shorten(text, length) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
