import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { closeAppium } from '../../src/device/appium/server.ts';
import type { DeviceSession } from '../../src/device/session.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import type { EvidenceKind } from '../../src/evidence/kinds/index.ts';
import { driveApp } from '../../src/gather/dynamic/drive.ts';
import type { Phone } from '../../src/phone/phone.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import { rules } from '../../src/rules/index.ts';
import { readScenario } from '../../src/scenario/read/scenario.ts';
import { readTrace } from '../../src/scenario/trace/chain.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { regulation2026 } from '../../src/standards/profiles/regulation-2026.ts';
import { Bench, lacking } from '../device/virtual-phone.ts';
import { buildApk } from '../phone/support/build-apk.ts';

const page =
  '<!doctype html><meta charset="utf-8"><title>便民</title><h1>便民服务</h1><button onclick="document.body.append(\'办事指南\')">办事</button>';
const package_ = 'cn.gov.specimen.loss';

const first = readScenario(
  `
scenario: loss-first
title: { zh: 中途, en: midway }
subject: whole-app
minutes: 2
steps:
  - capture: before
  - wait: 0.3
  - capture: midway
  - tapOn: { text: 办事, timeout: 4 }
  - capture: after
`,
  'first.yaml',
);
const second = readScenario(
  `
scenario: loss-second
title: { zh: 其后, en: afterwards }
subject: check-in
steps:
  - capture: later
`,
  'second.yaml',
);

/** Kinds whose rules speak of what was seen while driving. */
const seenByDriving: ReadonlySet<EvidenceKind> = new Set(['forced-use', 'prompts', 'crashes', 'entries']);

describe.skipIf(lacking !== '')(`losses in the middle of a scenario (needs ${lacking || 'nothing more'})`, () => {
  const bench = new Bench();
  let phone: Phone;
  let apk: string;
  let drives = 0;
  /** The smoke test takes six seconds: one is enough for all. */
  let smoked: string;

  beforeAll(async () => {
    await bench.open();
    apk = join(bench.folder, 'app.apk');
    smoked = join(bench.folder, 'launch.json');
    writeFileSync(apk, buildApk({ package: package_, label: '便民', files: { 'assets/www/index.html': page } }));
    phone = await bench.phone();
  });
  afterAll(() => bench.close());

  interface Drive {
    evidence: Evidence;
    work: string;
  }

  /** Drives both scenarios; `lose` happens as the middle step of the first begins. */
  async function drive(
    lose: (session: DeviceSession, control: AbortController) => void,
    patience?: number,
  ): Promise<Drive> {
    const work = join(bench.folder, `drive-${(drives += 1)}`);
    mkdirSync(work);
    const resume = existsSync(smoked);
    if (resume) copyFileSync(smoked, join(work, 'launch.json'));
    const control = new AbortController();
    let session: DeviceSession | undefined;
    let done = false;
    const evidence = await driveApp({
      open: async (workDirectory) =>
        (session = await bench.session(phone, {
          workDirectory,
          signal: control.signal,
          ...(patience === undefined ? {} : { patience }),
        })),
      app: { package: package_, activity: undefined, label: '便民', files: [apk] },
      work,
      scenarios: [first, second],
      hasWebAssets: true,
      secrets: {},
      askHuman: undefined,
      clock: systemClock,
      signal: control.signal,
      budget: 120_000,
      resume,
      onProgress: (progress) => {
        if (progress.stage !== 'scenario' || session === undefined) return;
        if (!existsSync(smoked)) copyFileSync(join(work, 'launch.json'), smoked);
        if (done || progress.step?.includes('midway') !== true) return;
        done = true;
        lose(session, control);
      },
    });
    expect(done).toBe(true);
    return { evidence, work };
  }

  function runsIn({ evidence }: Drive) {
    if (evidence.runs?.status !== 'ok') throw new Error(JSON.stringify(evidence.runs));
    return evidence.runs.value.runs;
  }

  /** Names of the looks that are in the evidence, with their pictures, in traces that nobody broke. */
  function kept(drive: Drive): string[] {
    const { screens } = drive.evidence;
    const captures = screens?.status === 'ok' ? screens.value.captures : [];
    const runs = runsIn(drive).filter(({ trace }) => trace !== undefined);
    expect(runs.filter(({ trace = '' }) => !readTrace(join(drive.work, trace)).whole)).toEqual([]);
    return runs.flatMap(({ steps }) =>
      steps.flatMap(({ capture, name, state }) => {
        if (name === undefined || state !== 'done') return [];
        const look = captures.find(({ id }) => id === capture);
        return existsSync(join(drive.work, look?.screenshot?.path ?? 'none')) ? [name] : [`${name}, without a picture`];
      }),
    );
  }

  function deviceGaps({ evidence: { device } }: Drive): string[] {
    return device?.status === 'ok' ? [...new Set(device.value.gaps.map(({ code }) => code))].sort() : [];
  }

  /** `rule: outcome` of those that call right what hardly anybody looked at. */
  function passedUnseen({ evidence }: Drive): string[] {
    const concerned = rules.filter(({ meta }) => meta.requires.some((kind) => seenByDriving.has(kind)));
    const verdicts = evaluate(evidence, concerned, regulation2026);
    expect(verdicts.length).toBeGreaterThan(20);
    return verdicts
      .filter(({ outcome }) => outcome === 'passed' || outcome === 'inapplicable')
      .map(({ outcome, ruleId }) => `${ruleId}: ${outcome}`);
  }

  const all = ['before', 'midway', 'after', 'later'];

  it.each([
    [
      'the UiAutomator2 server is killed',
      (session: DeviceSession) => void session.shell.run('am force-stop io.appium.uiautomator2.server'),
      'device-driver-restarted',
    ],
    ['Appium is closed', () => void closeAppium(), 'device-server-restarted'],
    ['the adb server is killed', () => bench.killAdbServer(), 'device-server-restarted'],
    [
      'the phone is offline for a second',
      () => {
        phone.faults.offline = true;
        setTimeout(() => (phone.faults.offline = false), 1000);
      },
      'device-reconnected',
    ],
  ])('%s: all is seen after it was mended, and the gap is told', async (_what, lose, gap) => {
    const driven = await drive(lose);
    expect(runsIn(driven).map(({ reason, state }) => reason ?? state)).toEqual(['completed', 'completed']);
    expect(kept(driven)).toEqual(all);
    expect(deviceGaps(driven)).toContain(gap);
  });

  it('the app crashes: the crash is evidence, with its step', async () => {
    const driven = await drive((session) => void session.shell.run(['am', 'crash', package_]));
    expect(kept(driven)).toEqual(expect.arrayContaining(['before', 'later']));
    const { crashes } = driven.evidence;
    expect(crashes).toMatchObject({ value: { crashes: [{ kind: 'crash', run: 'loss-first' }] } });
    expect(passedUnseen(driven)).toEqual([]);
  });

  it('Ctrl-C: what was seen is kept, what was not is told', async () => {
    const driven = await drive((_session, control) => control.abort(new Error('Ctrl-C')));
    expect(runsIn(driven)).toMatchObject([
      { state: 'stopped', reason: { code: 'stopped-by-user' } },
      { state: 'skipped', reason: { code: 'interrupted' } },
    ]);
    expect(kept(driven)).toEqual(['before']);
    expect(passedUnseen(driven)).toEqual([]);
    expect(driven.evidence.device).toMatchObject({ status: 'ok' });
  });

  it('the phone is gone for good: the run is lost, the next is not begun, nothing passes', async () => {
    const driven = await drive(() => void phone.stop(), 1500);
    expect(runsIn(driven)).toMatchObject([
      { state: 'lost', reason: { code: 'device-lost' } },
      { state: 'skipped', reason: { code: 'device-lost' } },
    ]);
    expect(kept(driven)).toEqual(['before']);
    expect(passedUnseen(driven)).toEqual([]);
    const told = (code: string) => ({ value: { gaps: [{}, {}, { code }] } });
    expect(driven.evidence.prompts).toMatchObject(told('uses-unread'));
    expect(driven.evidence.crashes).toMatchObject(told('exits-unread'));
  });

  it('asked the phone for nothing that it does not know', () => {
    expect(phone.strict.calls).toEqual([]);
  });
});
