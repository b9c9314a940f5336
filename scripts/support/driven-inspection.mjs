// An inspection of a driven app without a phone: the specimen jiedaotong with a check-in gate that was met again and again. What a report is
// made of is all there, in the sizes of a real one; the screens are drawn here.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './run.mjs';

const display = { width: 1080, height: 2340, density: 480 };
const button = { left: 120, top: 1500, right: 960, bottom: 1640 };
const stepsOfRun = 10;
const started = Date.parse('2026-11-23T06:30:15Z');

/** Inspects into `out` with `screens` screenshots; answers the folder of the inspection. */
export async function inspectDriven(out, screens) {
  const dist = (file) => import(`../../dist/${file}`);
  const [{ inspect }, { rules }, { profiles }, { fixedClock }, { patternIds }, { behaviourPatterns }] =
    await Promise.all(
      [
        'inspection/inspect.js',
        'rules/index.js',
        'standards/profiles/index.js',
        'shared/clock.js',
        'standards/lexicon.js',
        'evidence/kinds/forced-use.js',
      ].map(dist),
    );
  const specimen = `${root}tests/specimens/jiedaotong`;
  const { folder } = await inspect(`${specimen}/jiedaotong.apk`, {
    out,
    occasion: 'filing',
    profile: profiles[0],
    rules,
    filing: `${specimen}/filing.yaml`,
    clock: fixedClock('2026-11-23T06:30:15Z'),
    drive: async () => driven(screens, [...patternIds, ...behaviourPatterns]),
  });
  return folder;
}

function driven(count, patterns) {
  const attachments = mkdtempSync(join(tmpdir(), 'zhijian-driven-'));
  mkdirSync(join(attachments, 'screens'));
  const captures = Array.from({ length: count }, (_, id) => capture(id, attachments));
  const runs = Array.from({ length: Math.ceil(count / stepsOfRun) }, (_, index) => run(index, captures));
  const ok = (value) => ({ status: 'ok', value });
  const evidence = {
    device: ok(device),
    launch: ok(launch),
    runs: ok({ gaps: [], runs }),
    screens: ok({ gaps: [], captures }),
    'forced-use': ok(forcedUse(captures, patterns)),
    prompts: ok({ gaps: [], prompts: [], refused: [], uses: [] }),
    crashes: ok({ gaps: [], crashes: [], observedSeconds: 900 }),
    entries: ok({ gaps: [], entries: [] }),
    coverage: ok(coverage),
  };
  return { evidence, attachments, done() {} };
}

const device = {
  gaps: [],
  serial: '127.0.0.1:41234',
  virtual: true,
  emulator: true,
  manufacturer: 'zhijian',
  model: 'Virtual Phone',
  fingerprint: 'zhijian/virtual/virtual:13',
  apiLevel: 33,
  release: '13',
  abis: ['arm64-v8a'],
  display,
  webView: '114.0.5735.196',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  clockOffset: 120,
  tools: { adb: '34.0.5', appium: '3.8.0' },
  settings: [],
  footprint: [],
  blockers: [],
};

const launch = {
  gaps: [],
  install: { ok: true, code: null, message: '', took: 900 },
  starts: [{ kind: 'cold', ok: true, totalTime: 640, waitTime: 660, activity: null, stayed: true, message: '' }],
  grantedAtInstall: [],
};

const coverage = {
  gaps: [],
  screens: 40,
  routes: ['#/home'],
  activities: [],
  entriesFound: 60,
  entriesTried: 55,
  notTried: [],
  states: ['fresh', 'consented'],
  exhausted: true,
};

const runOf = (id) => `bench-${Math.floor(id / stepsOfRun) + 1}`;
const timeOf = (id) => new Date(started + id * 2000).toISOString();

function run(index, captures) {
  const own = captures.filter(({ run: name }) => name === `bench-${index + 1}`);
  return {
    id: `bench-${index + 1}`,
    scenario: 'bench',
    title: `每日签到 ${index + 1}`,
    subject: 'check-in',
    scenarioSha256: '0'.repeat(64),
    state: 'completed',
    startedAt: own[0].at,
    finishedAt: own.at(-1).at,
    steps: own.map(({ at, id, step }) => ({
      index: step,
      path: String(step),
      keyword: step === 0 ? 'launchApp' : 'tapOn',
      label: step === 0 ? 'launchApp' : 'tapOn: 立即签到',
      state: 'done',
      at,
      took: 800,
      capture: id,
      ...(step > 0 && { element: button }),
    })),
  };
}

function capture(id, folder) {
  const png = screen(id);
  const sha256 = createHash('sha256').update(png).digest('hex');
  const path = `screens/${sha256}.png`;
  writeFileSync(join(folder, path), png);
  const texts = Array.from({ length: 40 }, (_, line) => ({
    text: line === 20 ? '立即签到' : `第 ${line} 行文字 ${id}`,
    bounds: line === 20 ? button : { left: 60, top: line * 56, right: 900, bottom: line * 56 + 40 },
    clickable: line === 20,
    enabled: true,
    editable: false,
  }));
  return {
    id,
    run: runOf(id),
    step: id % stepsOfRun,
    at: timeOf(id),
    deviceAt: timeOf(id),
    package: 'cn.gov.specimen.jiedaotong',
    activity: '.MainActivity',
    url: null,
    structure: `s${id}`,
    tree: null,
    screenshot: { path, sha256 },
    howSeen: 'tree',
    display,
    texts,
    toasts: [],
    windows: [],
    keyboard: false,
    network: 'online',
    faults: [],
  };
}

/** A gate in every fifth look; each met from two clean starts. */
function forcedUse(captures, patterns) {
  const sighting = ({ id, run: name, step }) => ({ capture: id, run: name, step, words: '立即签到', bounds: button });
  const met = captures.filter(({ id }) => id % 5 === 4);
  const forced = ['checkin', 'dwell', 'ranking', 'points', 'photo_trace', 'online_time', 'blocking_modal'];
  const no = { value: false, seenAt: [] };
  const ladder = (at) => ({
    run: captures[at].run,
    rungs: ['wait', 'close', 'decline', 'back', 'outside', 'swipe', 'elsewhere'].map((rung, index) => ({
      rung,
      action: '',
      result: 'NOCHANGE',
      before: at,
      after: Math.max(0, at - (index % 4)),
      took: 1500,
    })),
  });
  return {
    gaps: [],
    patterns: patterns.map((pattern) => {
      const yes = { value: true, seenAt: met.slice(0, 3).map(sighting) };
      return forced.includes(pattern)
        ? { pattern, present: yes, compelled: yes, consequence: yes, grade: 'CONFIRMED', reasons: [] }
        : { pattern, present: no, compelled: no, consequence: no, grade: 'NOT FOUND', reasons: [] };
    }),
    gates: met.map((look, index) => ({
      id: `gate-${index}`,
      pattern: forced[index % forced.length],
      structure: look.structure,
      wording: '您今天还未签到 [立即签到]',
      seenAt: [sighting(look)],
      ladders: [ladder(look.id), ladder(look.id)],
      accepting: { succeeded: true, action: '立即签到', after: look.id, detail: '' },
      excuses: [],
    })),
    comparisons: [],
  };
}

/** A screen as phones give it: 8 bits, RGB and alpha, rows filtered by the pixel to the left. Blocks of text-like noise on plain ground. */
function screen(seed) {
  const { height, width } = display;
  const stride = width * 4;
  const rows = Buffer.alloc((stride + 1) * height);
  const plain = [240, 244 - (seed % 40), 250, 255];
  const pixels = Buffer.alloc(stride);
  let state = seed + 1;
  for (let y = 0; y < height; y += 1) {
    const line = y % 56 < 40 && y > 200;
    for (let x = 0; x < width; x += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      const ink = line && x > 60 && x < 900 && ((state >> 16) & 7) === 0;
      const grey = (state >> 20) & 127;
      pixels.set(ink ? [grey, grey, grey, 255] : y < 180 ? [200, 16, 46, 255] : plain, x * 4);
    }
    const at = y * (stride + 1);
    rows[at] = 1;
    for (let byte = 0; byte < stride; byte += 1) {
      rows[at + 1 + byte] = pixels[byte] - (byte < 4 ? 0 : pixels[byte - 4]);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 6 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
