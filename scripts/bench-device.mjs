// npm run bench:device: how long a session and a look take on the virtual phone, beside a bare WebdriverIO loop that fetches the same.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensurePackages, root, run } from './support/run.mjs';
import { machineLine } from './support/spawn.mjs';

const rounds = 3;
const looks = 20;
const elements = 100;
/** Milliseconds before each look, ours or bare: the virtual phone gives the same picture again for 200 ms, which whoever asks faster gains by. */
const pause = 300;

const [mode, ...more] = process.argv.slice(2);
if (mode === '--start') await startOnce(...more);
else await bench();

async function bench() {
  ensurePackages();
  run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.json']);
  const { startPhone } = await load('phone/phone.js');
  const { findAdb } = await load('device/adb/binary.js');
  const { closeAppium } = await load('device/appium/server.js');
  const { walk } = await load('evidence/screen/node.js');
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-bench-'));
  const adbPort = await freePort();
  Object.assign(process.env, { ZHIJIAN_STATE: join(folder, 'state'), ZHIJIAN_CACHE: join(folder, 'cache') });
  const phone = await startPhone();
  try {
    console.log(`${machineLine()} · Node ${process.versions.node} · virtual phone, API ${phone.profile.apiLevel}\n`);
    const apk = await buildApp(folder);
    const unprepared = await timeStart(phone, adbPort, folder, apk);
    const fresh = [];
    for (let round = 0; round < rounds; round += 1) fresh.push(await startInProcess(phone, adbPort, folder));
    const warm = [];
    const own = [];
    const bare = [];
    let nodes = 0;
    for (let round = 0; round < rounds; round += 1) {
      const session = await open(phone, adbPort, folder);
      warm.push(await time(() => session.startDriver()));
      await session.capture();
      for (let look = 0; look < looks; look += 1) {
        await setTimeout(pause);
        own.push(
          await time(async () => {
            const { faults, tree } = await session.capture();
            nodes = [...walk(tree)].length;
            if (faults.length > 0) throw new Error(JSON.stringify(faults));
          }),
        );
      }
      await session[Symbol.asyncDispose]();
      bare.push(...(await bareLoop(phone, adbPort, folder)));
    }
    const [ours, theirs] = [median(own), median(bare)];
    row('session, new phone (installs the helpers)', unprepared);
    row('session, prepared phone, fresh process', median(fresh), 'below 1500');
    row('session, prepared phone, Appium running', median(warm), 'below 1500');
    row(`look at a page of ${nodes} nodes: median of ${own.length}`, ours, 'below 300');
    row(`  95th percentile`, percentile(own, 0.95));
    row('bare WebdriverIO: tree, windows, focus, screenshot', theirs);
    console.log(`${'look / bare loop'.padEnd(58)}${(ours / theirs).toFixed(2).padStart(8)}   below 1.2`);
    if (phone.strict.calls.length > 0) console.log('unknown to the phone:', phone.strict.calls);
  } finally {
    await closeAppium();
    await phone.stop();
    execFileSync(findAdb(), ['-P', String(adbPort), 'kill-server'], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An app whose one page has a heading and rows of a label and a button, so many elements in all. */
async function buildApp(folder) {
  const { writeSpecimen } = await import('./specimen/build.mjs');
  const source = join(folder, 'app');
  mkdirSync(join(source, 'www'), { recursive: true });
  const specimen = {
    package: 'cn.gov.bench',
    label: '基准',
    versionName: '1.0',
    versionCode: 1,
    minSdk: 26,
    targetSdk: 33,
    permissions: ['android.permission.INTERNET'],
    category: 'notice',
    login: false,
  };
  writeFileSync(join(source, 'specimen.json'), JSON.stringify(specimen));
  const rows = Array.from(
    { length: elements / 2 },
    (_, index) => `<div>办事事项 ${index}</div><button>办理 ${index}</button>`,
  );
  writeFileSync(
    join(source, 'www/index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>main{display:grid;grid-template-columns:1fr 1fr;font-size:11px}button{font-size:9px;padding:0}</style><main>${rows.join('')}</main></html>`,
  );
  const apk = join(folder, 'bench.apk');
  writeSpecimen(source, apk);
  return apk;
}

async function timeStart(phone, adbPort, folder, apk) {
  const session = await open(phone, adbPort, folder);
  await session.install([apk]);
  const started = await session.start({ package: 'cn.gov.bench', activity: undefined });
  if (!started.ok) throw new Error(started.message);
  const took = await time(() => session.startDriver());
  await session[Symbol.asyncDispose]();
  return took;
}

/** Milliseconds of `startDriver` in a process that has loaded nothing of Appium yet. The phone runs in this one and has to answer meanwhile. */
async function startInProcess(phone, adbPort, folder) {
  const child = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), '--start', phone.serial, String(adbPort), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`a session in a process of its own failed: ${printed}`);
  return Number(printed);
}

async function startOnce(serial, adbPort, folder) {
  const session = await open({ serial }, Number(adbPort), folder);
  const took = await time(() => session.startDriver());
  await session[Symbol.asyncDispose]();
  // No exit by force: a session that is disposed of keeps no process alive.
  console.log(took);
}

async function bareLoop(phone, adbPort, folder) {
  const { startSession } = await load('device/appium/session.js');
  const { useAppium } = await load('device/appium/server.js');
  const { connectTcp } = await load('device/adb/host.js');
  await connectTcp(adbPort, phone.serial);
  const server = await useAppium(join(folder, 'appium.log'));
  const { browser, end } = await startSession(server.port, { port: adbPort, serial: phone.serial }, true);
  const times = [];
  for (let look = 0; look <= looks; look += 1) {
    await setTimeout(pause);
    times.push(
      await time(async () => {
        await browser.getPageSource();
        await browser.executeScript('mobile: listWindows', [{ skipScreenshots: true }]);
        await browser.getCurrentActivity();
        await browser.takeScreenshot();
      }),
    );
  }
  await end(8000);
  return times.slice(1);
}

async function open(phone, adbPort, folder) {
  const { openSession } = await load('device/session/open.js');
  const { systemClock } = await load('shared/clock.js');
  return openSession(phone.serial, { adbPort, workDirectory: folder, clock: systemClock });
}

function load(path) {
  return import(`../dist/${path}`);
}

async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times) {
  return percentile(times, 0.5);
}

function percentile(times, part) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function row(what, milliseconds, aim = '') {
  console.log(`${what.padEnd(58)}${milliseconds.toFixed(0).padStart(8)} ms ${aim}`.trimEnd());
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
