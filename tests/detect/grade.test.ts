import { describe, expect, it } from 'vitest';

import { forcedUseIds, gradeForcedUse } from '../../src/detect/grade/grade.ts';
import type { GradeInput, SignedLook } from '../../src/detect/grade/input.ts';
import { readSigns } from '../../src/detect/read-signs.ts';
import { structureOf } from '../../src/detect/structure.ts';
import {
  type ArmComparison,
  forcedUse,
  type ForcedUsePattern,
  type Gate,
} from '../../src/evidence/kinds/forced-use.ts';
import type { PermissionPrompt } from '../../src/evidence/kinds/prompts.ts';
import type { Run } from '../../src/evidence/kinds/runs.ts';
import { fixture } from './support.ts';

type Rung = Gate['ladders'][number]['rungs'][number];

const names = ['wait', 'close', 'decline', 'back', 'outside', 'swipe', 'elsewhere'] as const;
const failing: readonly Rung['result'][] = [
  'NOCHANGE',
  'ABSENT',
  'ABSENT',
  'NOCHANGE',
  'NOCHANGE',
  'NOCHANGE',
  'ABSENT',
];
const escaping: readonly Rung['result'][] = ['NOCHANGE', 'ABSENT', 'ESCAPED'];
const missed: readonly Rung['result'][] = ['TOOLFAULT'];

function ladder(results: readonly Rung['result'][], opensAfter?: number): Gate['ladders'][number] {
  const rungs = results.map((result, at): Rung => {
    return { rung: names[at] ?? 'wait', action: '', result, before: 0, after: 0, took: 1 };
  });
  const timer = opensAfter === undefined ? {} : { timer: { points: [], opensAfter } };
  return { run: 'check-in', rungs, ...timer };
}

const passed = { succeeded: true, action: '立即签到', after: 1, detail: '' };

function gate(more: Partial<Gate> = {}): Gate {
  return {
    id: 'g',
    pattern: 'checkin',
    structure: 'abc',
    wording: '今日签到 [立即签到]',
    seenAt: [{ capture: 0, run: 'check-in', step: 1, words: '今日签到' }],
    ladders: [ladder(failing), ladder(failing)],
    accepting: passed,
    excuses: [],
    ...more,
  };
}

function comparison(declining: boolean | null, accepting: boolean | null, repeated: number): ArmComparison {
  const arm = (blocked: boolean | null) => ({ run: 'work-traces', blocked, words: '请上传现场照片', capture: 0 });
  return {
    id: 'c',
    pattern: 'photo_trace',
    scenario: 'work-traces',
    declining: arm(declining),
    accepting: arm(accepting),
    repeated,
  };
}

function prompt(more: Partial<PermissionPrompt>): PermissionPrompt {
  return {
    permissions: ['android.permission.ACCESS_FINE_LOCATION'],
    message: '要允许“街道通”获取此设备的位置信息吗？',
    seenAt: { capture: 0, run: 'a', step: 0 },
    beforeUserAction: true,
    after: null,
    time: 1,
    answer: 'deny',
    afterwards: 'exited',
    purposeTold: false,
    ...more,
  };
}

function run(more: Partial<Run> = {}): Run {
  return {
    id: 'whole-app-visitor',
    scenario: 'whole-app-visitor',
    title: '遍历',
    subject: 'whole-app',
    scenarioSha256: '0',
    state: 'completed',
    startedAt: '2026-11-23T06:30:00Z',
    finishedAt: '2026-11-23T06:31:00Z',
    steps: [],
    ...more,
  };
}

function look(name: string, id = 0, inRun = 'whole-app-visitor'): SignedLook {
  const capture = fixture(name);
  const stored: SignedLook['capture'] = {
    id,
    run: inRun,
    step: 0,
    at: capture.at,
    deviceAt: null,
    package: 'cn.gov.specimen',
    activity: null,
    url: null,
    structure: structureOf(capture),
    tree: null,
    screenshot: null,
    howSeen: 'tree',
    display: capture.display,
    texts: [],
    toasts: [],
    windows: [],
    keyboard: false,
    network: 'online',
    faults: [],
  };
  return { capture: stored, signs: readSigns(capture) };
}

const seen: GradeInput = {
  runs: [run()],
  looks: [look('ordinary-home')],
  gates: [],
  comparisons: [],
  prompts: [],
  coverage: { exhausted: true, entriesFound: 8, entriesTried: 8, screens: 6 },
};

function grade(more: Partial<GradeInput>, pattern = 'checkin'): ForcedUsePattern {
  const found = gradeForcedUse({ ...seen, ...more }).patterns.find((one) => one.pattern === pattern);
  if (found === undefined) throw new Error(`no entry for ${pattern}`);
  return found;
}

describe('every pattern', () => {
  it('has exactly one entry, whatever there is, in the shape of the evidence', () => {
    for (const input of [seen, { ...seen, runs: [], looks: [], coverage: undefined }]) {
      const evidence = forcedUse.parse(gradeForcedUse(input));
      expect(evidence.patterns.map(({ pattern }) => pattern)).toEqual(forcedUseIds);
    }
  });

  it('is NOT FOUND where the app was seen and nothing points to it', () => {
    for (const { grade: given } of gradeForcedUse(seen).patterns) expect(given).toBe('NOT FOUND');
  });
});

describe('a probed gate', () => {
  it.each<[string, Partial<Gate>, string, string[]]>([
    ['two failed ladders and a control that passed', {}, 'CONFIRMED', []],
    ['a way out', { ladders: [ladder(escaping)], accepting: null }, 'NOT FOUND', []],
    ['one start only', { ladders: [ladder(failing)] }, 'SUSPECTED', ['one-run-only']],
    ['a second start without the gate', { ladders: [ladder(failing), ladder(missed)] }, 'SUSPECTED', ['starts-differ']],
    [
      'a way out in one of two starts',
      { ladders: [ladder(failing), ladder(escaping)] },
      'SUSPECTED',
      ['starts-differ'],
    ],
    ['no control', { accepting: null }, 'SUSPECTED', ['no-control']],
    ['a control that could not be told', { accepting: { ...passed, succeeded: null } }, 'SUSPECTED', ['no-control']],
    ['a control that failed', { accepting: { ...passed, succeeded: false } }, 'SUSPECTED', ['control-failed']],
    [
      'nothing but faults',
      { ladders: [ladder(missed), ladder(missed)], accepting: null },
      'INCONCLUSIVE',
      ['tool-fault'],
    ],
    ['a look-alike', { excuses: ['security-relogin'] }, 'NOT FOUND', ['look-alike']],
    ['an offered way out that does not work', { excuses: ['way-out-offered'] }, 'CONFIRMED', []],
    ['a special scene', { excuses: ['special-scene'] }, 'CONFIRMED', ['special-scene']],
  ])('%s', (_, more, expected, reasons) => {
    expect(grade({ gates: [gate(more)] })).toMatchObject({ grade: expected, reasons });
  });

  it('is not confirmed where what may close it was not touched', () => {
    const spared = ladder(failing);
    const rungs = spared.rungs.map((rung) =>
      rung.rung === 'close' ? { ...rung, detail: 'not touched: submit (no words, beside fields)' } : rung,
    );
    const untold = gate({ ladders: [spared, { ...spared, rungs }] });
    expect(grade({ gates: [untold] })).toMatchObject({ grade: 'SUSPECTED', reasons: ['way-out-weak'] });
  });

  it('keeps the facts apart', () => {
    const found = grade({ gates: [gate()], looks: [look('checkin-layer')] });
    expect(found.present.value).toBe(true);
    expect(found.compelled.value).toBe(true);
    expect(found.consequence).toMatchObject({ value: true, seenAt: [{ words: '您今天还未签到,未签到将扣分' }] });
  });

  it('is not confirmed for a window with a choice of buttons that asks for nothing', () => {
    const window = (wording: string) =>
      grade({ gates: [gate({ pattern: 'blocking_modal', wording })] }, 'blocking_modal');
    expect(window('位置信息使用说明 [不保留] [继续]').grade).toBe('SUSPECTED');
    expect(window('活动通知 [立即参加]').grade).toBe('CONFIRMED');
  });

  it('is no dead end when its way out leads to a gate that was left in turn', () => {
    const at = (id: number, structure: string): SignedLook => {
      const one = look('ordinary-home');
      return { signs: [], capture: { ...one.capture, id, structure } };
    };
    const replaced = (after: number) => {
      const { rungs, run } = ladder(['NOCHANGE', 'ABSENT', 'ABSENT', 'REPLACED']);
      return {
        run,
        rungs: rungs.map((rung) => ({ ...rung, before: 5, after: rung.result === 'REPLACED' ? after : 5 })),
      };
    };
    const form = (after: number) =>
      gate({
        pattern: 'forced_login',
        accepting: null,
        seenAt: [{ capture: 5, run: 'r', step: 0 }],
        ladders: [replaced(after), replaced(after)],
      });
    const offer = gate({
      pattern: 'forced_login',
      accepting: null,
      seenAt: [{ capture: 6, run: 'r', step: 0 }],
      ladders: [ladder(escaping)],
    });
    const looks = [at(0, 'home'), at(5, 'form'), at(6, 'offer'), at(7, 'offer'), at(8, 'another form')];
    const gradeOf = (after: number) => grade({ looks, gates: [form(after), offer] }, 'forced_login').grade;
    expect(gradeOf(7)).not.toBe('SUSPECTED');
    expect(gradeOf(8)).toBe('SUSPECTED');
  });

  it('of a login without an account is suspected for want of one', () => {
    const wall = gate({ pattern: 'forced_login', accepting: null });
    expect(grade({ gates: [wall] }, 'forced_login')).toMatchObject({ grade: 'SUSPECTED', reasons: ['no-account'] });
  });
});

describe('a gate that could not be told', () => {
  const left = gate({ ladders: [ladder(escaping)], accepting: null });
  const untold = (structure: string) =>
    gate({ id: 'h', structure, ladders: [ladder(missed), ladder(missed)], accepting: null });

  it('is not settled by another that was left', () => {
    expect(grade({ gates: [left, untold('another')] })).toMatchObject({
      grade: 'INCONCLUSIVE',
      reasons: ['tool-fault'],
      compelled: { value: null },
    });
  });

  it('is settled by the same that was left in another run', () => {
    expect(grade({ gates: [untold(left.structure), left] }).grade).toBe('NOT FOUND');
  });

  it.each([
    ['the same form', 'form', 'NOT FOUND'],
    ['another form', 'another', 'INCONCLUSIVE'],
  ])('in two arms is settled by %s that goes through: %s', (_, structure, expected) => {
    const comparisons = [
      { ...comparison(false, false, 2), structure: 'form' },
      { ...comparison(null, null, 1), structure },
    ];
    expect(grade({ comparisons }, 'photo_trace').grade).toBe(expected);
  });

  const update = (more: Partial<Gate>) =>
    gate({ pattern: 'forced_update', ladders: [ladder(escaping)], accepting: null, ...more });

  it('is one that only signs point to, beside another that was left', () => {
    const elsewhere = update({ seenAt: [{ capture: 7, run: 'r', step: 0 }] });
    expect(grade({ gates: [elsewhere], looks: [look('forced-update', 3)] }, 'forced_update')).toMatchObject({
      grade: 'INCONCLUSIVE',
      reasons: ['weak-signs'],
    });
  });

  it('is not the one that was left, with a message more', () => {
    const known = look('forced-update', 7);
    const again = { ...known, capture: { ...known.capture, id: 8, structure: 'with a message' } };
    const tried = update({ structure: known.capture.structure });
    expect(grade({ gates: [tried], looks: [known, again] }, 'forced_update').grade).toBe('NOT FOUND');
  });
});

describe('a stay by the clock', () => {
  const dwell = (more: Partial<Gate>): Gate => gate({ pattern: 'dwell', wording: '通知 [下一步]', ...more });
  it.each<[string, Partial<Gate>, string, string[]]>([
    [
      'the same time twice, no leaving',
      { ladders: [ladder(failing, 30_100), ladder(failing, 29_800)] },
      'CONFIRMED',
      [],
    ],
    [
      'different times',
      { ladders: [ladder(failing, 30_000), ladder(failing, 12_000)] },
      'SUSPECTED',
      ['starts-differ'],
    ],
    ['once', { ladders: [ladder(failing, 30_000)] }, 'SUSPECTED', ['one-run-only']],
    ['too short to hold anybody', { ladders: [ladder(escaping, 2000), ladder(escaping, 2000)] }, 'NOT FOUND', []],
    [
      'may be left',
      { ladders: [ladder(escaping, 30_000), ladder(['NOCHANGE'], 30_000)] },
      'SUSPECTED',
      ['way-out-weak'],
    ],
    [
      'terms that are read before they are agreed to',
      { wording: '请阅读隐私政策 [同意]', ladders: [ladder(failing, 5000), ladder(failing, 5000)] },
      'SUSPECTED',
      ['weak-signs'],
    ],
    [
      'a lesson that may be left',
      { wording: '学习 [下一篇]', ladders: [ladder(escaping, 30_000), ladder(['NOCHANGE'], 30_000)] },
      'CONFIRMED',
      ['way-out-weak'],
    ],
    [
      'SMS countdown',
      { excuses: ['sms-countdown'], ladders: [ladder(failing, 60_000), ladder(failing, 60_000)] },
      'NOT FOUND',
      ['look-alike'],
    ],
  ])('%s', (_, more, expected, reasons) => {
    expect(grade({ gates: [dwell(more)] }, 'dwell')).toMatchObject({ grade: expected, reasons });
  });
});

describe('paired arms', () => {
  it.each<[string, ArmComparison[], string]>([
    ['only declining is blocked, twice', [comparison(true, false, 2)], 'CONFIRMED'],
    [
      'only declining is blocked, in two scenarios',
      [comparison(true, false, 1), comparison(true, false, 1)],
      'CONFIRMED',
    ],
    ['only declining is blocked, once', [comparison(true, false, 1)], 'SUSPECTED'],
    ['both are blocked', [comparison(true, true, 2)], 'SUSPECTED'],
    ['nothing is blocked', [comparison(false, false, 2)], 'NOT FOUND'],
    ['it cannot be told', [comparison(null, null, 2)], 'INCONCLUSIVE'],
  ])('%s', (_, comparisons, expected) => {
    expect(grade({ comparisons }, 'photo_trace').grade).toBe(expected);
  });
});

describe('permission dialogs', () => {
  const allowed = prompt({ answer: 'allow', afterwards: 'continued' });
  const inRun = (name: string) => prompt({ seenAt: { capture: 0, run: name, step: 0 } });
  it.each<[string, PermissionPrompt[], string]>([
    ['refusal ends the app in two runs, and allowing does not', [inRun('a'), inRun('b'), allowed], 'CONFIRMED'],
    [
      'two permissions are refused once each after one start',
      [prompt({ permissions: ['a'] }), prompt({ permissions: ['b'] }), { ...allowed, permissions: ['a'] }],
      'SUSPECTED',
    ],
    ['refusal ends the app, never allowed', [inRun('a'), inRun('b')], 'SUSPECTED'],
    ['the app goes on', [prompt({ afterwards: 'continued' })], 'NOT FOUND'],
    ['the app crashes, which is another matter', [prompt({ afterwards: 'crashed' })], 'NOT FOUND'],
    ['it asks a third time', [prompt({ afterwards: 'asked-again', time: 3 })], 'SUSPECTED'],
  ])('%s', (_, prompts, expected) => {
    expect(grade({ prompts }, 'forced_permission').grade).toBe(expected);
  });
});

describe('signs alone', () => {
  it.each<[string, string[], string, string]>([
    [
      'a ranking with a circular in two runs',
      ['ranking-with-circular', 'ranking-with-circular'],
      'points',
      'CONFIRMED',
    ],
    ['a ranking with a circular in one run', ['ranking-with-circular'], 'points', 'SUSPECTED'],
    ['a leaderboard behind a switch', ['optional-leaderboard'], 'points', 'NOT FOUND'],
    ['online time with an appraisal', ['online-time'], 'duration', 'SUSPECTED'],
    ['periodic login with a penalty', ['periodic-login'], 'forced_login', 'SUSPECTED'],
    ['a policy that forbids check-ins', ['policy-text'], 'checkin', 'NOT FOUND'],
    ['a check-in calendar', ['checkin-calendar'], 'checkin', 'NOT FOUND'],
    ['a gate that nobody tried', ['forced-update'], 'forced_update', 'SUSPECTED'],
    ['an update that can wait', ['update-with-later'], 'forced_update', 'NOT FOUND'],
  ])('%s', (_, screens, pattern, expected) => {
    const looks = screens.map((name, at) => look(name, at, `run-${at}`));
    expect(grade({ looks }, pattern).grade).toBe(expected);
  });

  it('tell a function that is there from one that is forced', () => {
    expect(grade({ looks: [look('checkin-calendar')] })).toMatchObject({
      present: { value: true },
      compelled: { value: false },
      consequence: { value: false },
    });
  });
});

describe('what was not seen', () => {
  it.each<[string, Partial<GradeInput>, string[]]>([
    ['no runs', { runs: [], looks: [] }, ['not-tried']],
    ['no looks', { looks: [] }, ['app-did-not-start']],
    ['a lost run', { runs: [run({ state: 'lost', reason: { code: 'device-lost', detail: '' } })] }, ['tool-fault']],
    ['nobody walked through the app', { runs: [run({ subject: 'check-in' })] }, ['coverage-low']],
    [
      'a walk that could not come to its screens again',
      { coverage: { exhausted: false, cut: false, entriesFound: 90, entriesTried: 30, screens: 20 } },
      ['coverage-low'],
    ],
    [
      'a walk that its budget ended, however much it tried',
      { coverage: { exhausted: false, cut: true, entriesFound: 90, entriesTried: 89, screens: 20 } },
      ['walk-cut'],
    ],
    [
      'a walk of which nobody knows what ended it',
      { coverage: { exhausted: false, entriesFound: 90, entriesTried: 89, screens: 20 } },
      ['walk-cut'],
    ],
    [
      'no tree',
      { looks: [{ ...look('ordinary-home'), capture: { ...look('ordinary-home').capture, howSeen: 'pixels-only' } }] },
      ['no-tree'],
    ],
    [
      'no account behind a login that was met',
      {
        runs: [
          run(),
          run({ id: 'u', scenario: 'u', state: 'stopped', reason: { code: 'secret-missing', detail: '' } }),
        ],
        looks: [look('sms-countdown')],
      },
      ['no-account'],
    ],
  ])('%s: never a pass', (_, more, reasons) => {
    expect(grade(more)).toMatchObject({
      grade: 'INCONCLUSIVE',
      reasons,
      present: { value: null },
      compelled: { value: null },
    });
  });

  it.each([
    ['forced_login', 'no-account'],
    ['blocking_modal', 'coverage-low'],
  ])('lies behind a gate of %s that nothing opened', (pattern, reason) => {
    const shut = { gates: [gate({ pattern, accepting: null })], coverage: { ...seen.coverage!, screens: 2 } };
    expect(grade(shut)).toMatchObject({ grade: 'INCONCLUSIVE', reasons: [reason] });
    expect(grade(shut, pattern).grade).toBe('SUSPECTED');
  });

  it('does not matter to a pattern that another subject looks for', () => {
    const other = run({
      id: 'f',
      scenario: 'f',
      subject: 'forms',
      state: 'stopped',
      reason: { code: 'element-not-found', detail: '' },
    });
    expect(grade({ runs: [run(), other] }).grade).toBe('NOT FOUND');
    expect(grade({ runs: [run(), other] }, 'forms').grade).toBe('INCONCLUSIVE');
  });
});
