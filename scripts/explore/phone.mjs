// Generated apps on the virtual phone: how far each policy gets, and how fast, beside a bare loop of capture and tap.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineLine } from '../support/spawn.mjs';
import { root } from '../support/run.mjs';
import { writeSpecimen } from '../specimen/build.mjs';
import { expand } from './expand.mjs';
import { readSpecs } from './measure.mjs';
import { packageOf, writeApp } from './write.mjs';

/** Steps for each policy: chance never ends by itself. */
const stepsOfChance = 120;
const bareRounds = 40;

const leastPart = 0.85;

/** 0 when `untried-first` is at least as fast on all the apps together as is asked of it, and sees what there is in each. */
export async function benchPhone(names, minutes, load) {
  const walks = [];
  for (const name of names) walks.push(await benchApp(name, minutes, load));
  const mean = walks.reduce((sum, { part }) => sum + part, 0) / walks.length;
  console.log(`\nuntried-first, all of them: ${(mean * 100).toFixed(0)} % of the bare loop`);
  return mean >= leastPart && walks.every(({ isWhole }) => isWhole) ? 0 : 1;
}

async function benchApp(name, minutes, load) {
  const spec = readSpecs(`${root}tests/specimens/generated`).find((one) => one.name === name);
  if (spec === undefined) throw new Error(`no generated app ${name}`);
  const { startPhone } = await load('phone/phone.js');
  const { findAdb } = await load('device/adb/binary.js');
  const { closeAppium } = await load('device/appium/server.js');
  const { openSession } = await load('device/session/open.js');
  const { systemClock } = await load('shared/clock.js');
  const { classes, edges } = expand(spec, { harmless: true });
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-explore-'));
  const adbPort = await freePort();
  Object.assign(process.env, { ZHIJIAN_STATE: join(folder, 'state'), ZHIJIAN_CACHE: join(folder, 'cache') });
  writeApp(spec, join(folder, 'app'), { harmless: true });
  const apk = join(folder, 'app.apk');
  writeSpecimen(join(folder, 'app'), apk);
  const phone = await startPhone();
  let walk;
  try {
    const session = await openSession(phone.serial, { adbPort, workDirectory: folder, clock: systemClock });
    const app = { package: packageOf(spec, true), activity: undefined, label: spec.label, files: [apk] };
    await session.install([apk]);
    await session.startDriver();
    console.log(`${machineLine()} · ${spec.name}: ${classes.size} screens, ${edges} edges\n`);
    for (const [policy, steps] of [
      ['untried-first', edges * 3],
      ['random', stepsOfChance],
    ]) {
      const bareBefore = await bareRate(session, app);
      const explored = await exploreOnce({
        session,
        app,
        policy,
        steps,
        minutes,
        folder: join(folder, policy),
        load,
      });
      const { coverage, seconds } = explored;
      const bare = (bareBefore + (await bareRate(session, app))) / 2;
      const deeds = coverage.walk.steps - 1;
      const rate = (deeds / seconds) * 60;
      console.log(
        `${policy}: ${coverage.screens} screens in ${coverage.walk.steps} steps, ${seconds.toFixed(0)} s, ended: ${coverage.walk.end}; ` +
          `${rate.toFixed(0)} actions a minute, bare loop ${bare.toFixed(0)}: ${percent(rate / bare)}`,
      );
      if (policy === 'untried-first') walk = { part: rate / bare, isWhole: coverage.screens >= classes.size * 0.9 };
    }
    await session[Symbol.asyncDispose]();
    if (phone.strict.calls.length > 0) console.log('unknown to the phone:', phone.strict.calls);
  } finally {
    await closeAppium();
    await phone.stop();
    execFileSync(findAdb(), ['-P', String(adbPort), 'kill-server'], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
  return walk;
}

async function exploreOnce({ session, app, policy, steps, minutes, folder, load }) {
  const { readScenario } = await load('scenario/read/scenario.js');
  const { runScenario } = await load('scenario/run/run.js');
  const { openJournal } = await load('scenario/trace/journal.js');
  const { systemClock } = await load('shared/clock.js');
  mkdirSync(folder, { recursive: true });
  const text = `scenario: bench\ntitle: bench\nsubject: bench\nminutes: ${minutes + 1}\nsteps:\n  - explore: { policy: ${policy}, gates: false, logIn: true, screens: 2000, touches: ${steps}, seconds: ${minutes * 60}, depth: 50 }\n`;
  const record = await runScenario(readScenario(text, 'bench.yaml'), {
    session,
    app,
    journal: openJournal(folder),
    clock: systemClock,
  });
  const [exploration] = record.explorations;
  if (exploration === undefined) throw new Error(JSON.stringify(record.run.reason));
  const step = record.run.steps.find(({ keyword }) => keyword === 'explore');
  return { coverage: exploration.coverage, seconds: step.took / 1000 };
}

const percent = (part) => `${(part * 100).toFixed(0)} %`;

/** Actions a minute of a loop that does no more than look and touch. */
async function bareRate(session, app) {
  await session.stop(app.package);
  await session.start(app);
  await session.capture();
  const begun = performance.now();
  for (let round = 0; round < bareRounds; round += 1) {
    const { display } = await session.capture();
    await session.tap({ x: Math.round(display.width / 4), y: Math.round(display.height * 0.2) });
  }
  return (bareRounds / (performance.now() - begun)) * 60_000;
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
