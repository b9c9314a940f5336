import { describe, expect, it } from 'vitest';

import type { Gate } from '../../../src/evidence/kinds/forced-use.ts';
import { forcedUse } from '../../../src/evidence/kinds/forced-use.ts';
import type { RunRecord } from '../../../src/scenario/trace/record.ts';
import { type FakeApp, FakePhone } from '../../support/fake-phone.ts';
import {
  checkinWall,
  checkinWithSkip,
  closeThatComesBack,
  closeThatComesLate,
  lessonThatHolds,
  lessonToLeave,
  photoForm,
  updateThatExits,
} from './apps.ts';
import { run } from '../../support/scenario.ts';

async function probed(app: FakeApp, head = ''): Promise<{ record: RunRecord; gate: Gate; phone: FakePhone }> {
  const phone = new FakePhone(app);
  const record = await run(phone, '- probeGate: {}', {}, head);
  const gate = record.gates[0];
  if (gate === undefined) throw new Error(`no gate: ${JSON.stringify(record.run.steps)}`);
  return { record, gate, phone };
}

function results({ ladders }: Gate): string[][] {
  return ladders.map(({ rungs }) => rungs.map(({ rung, result }) => `${rung} ${result}`));
}

describe('the escape ladder', () => {
  it('fails at every rung of a check-in wall, in two clean starts, and the control passes with the network cut', async () => {
    const { gate, phone } = await probed(checkinWall);
    expect(gate.pattern).toBe('checkin');
    const failing = [
      'wait NOCHANGE',
      'close ABSENT',
      'decline ABSENT',
      'back NOCHANGE',
      'outside NOCHANGE',
      'swipe NOCHANGE',
    ];
    expect(results(gate)).toEqual([
      [...failing, expect.stringMatching(/^elsewhere (?:ABSENT|NOCHANGE)$/)],
      [...failing, expect.stringMatching(/^elsewhere (?:ABSENT|NOCHANGE)$/)],
    ]);
    expect(gate.accepting).toMatchObject({ succeeded: true, action: '立即签到 (network cut)' });
    expect(phone.calls.filter((call) => call === 'tap 立即签到')).toHaveLength(1);
    const pressed = phone.calls.lastIndexOf('tap 立即签到');
    const reached = phone.calls.indexOf('network online', pressed);
    expect(phone.calls.slice(pressed, reached)).toContain('clear');
    expect(phone.network).toBe('online');
  });

  it('presses the act itself online only where the scenario allows it', async () => {
    const { gate } = await probed(checkinWall, 'sideEffects: [check-in]');
    expect(gate.accepting).toMatchObject({ succeeded: true, action: '立即签到' });
  });

  it('stops at the first way out and tries no second start', async () => {
    const { gate } = await probed(checkinWithSkip);
    expect(results(gate)).toEqual([['wait NOCHANGE', 'close ABSENT', 'decline ESCAPED']]);
    expect(gate.accepting).toBeNull();
    expect(gate.excuses).toContain('way-out-offered');
  });

  it('takes a gate that comes back by itself for a loop', async () => {
    const { gate } = await probed(closeThatComesBack);
    expect(results(gate)[0]).toContain('close LOOP');
    expect(results(gate).flat()).not.toContain('close ESCAPED');
  });

  it('tries a close control that comes only after a while, and says when it came', async () => {
    const { gate } = await probed(closeThatComesLate);
    expect(results(gate)[0]).toEqual(['wait NOCHANGE', 'close ESCAPED']);
    expect(gate.ladders[0]?.timer?.opensAfter).toBeGreaterThanOrEqual(5000);
  });

  it('tells leaving the app from a way out', async () => {
    const { gate } = await probed(updateThatExits);
    expect(gate.pattern).toBe('forced_update');
    expect(results(gate)[0]).toContain('back EXITED');
    expect(gate.accepting?.succeeded).toBe(true);
  });

  it('restores the gate only when the screen changed', async () => {
    const { phone } = await probed(checkinWall);
    // To find it, each of two starts, the control, and twice after it: before the network is back, and to begin anew.
    expect(phone.calls.filter((call) => call === 'clear')).toHaveLength(7);
  });

  it('keeps looks and fits the evidence', async () => {
    const { gate, record } = await probed(checkinWall);
    const ids = new Set(record.looks.map(({ capture }) => capture.id));
    for (const { before, after } of gate.ladders.flatMap(({ rungs }) => rungs))
      for (const id of [before, after]) if (id !== null) expect(ids).toContain(id);
    expect(() => forcedUse.parse({ gaps: [], patterns: [], gates: [gate], comparisons: [] })).not.toThrow();
  });

  it('climbs the same gate once, however many steps ask for it', async () => {
    const phone = new FakePhone(checkinWall);
    const record = await run(phone, '- probeGate: {}\n- probeGate: { pattern: checkin }');
    expect(record.gates).toHaveLength(1);
    expect(record.run.steps.filter(({ keyword, state }) => keyword === 'probeGate' && state === 'done')).toHaveLength(
      2,
    );
  });

  it('skips a screen without a gate', async () => {
    const phone = new FakePhone({ ...checkinWall, first: 'home' });
    const record = await run(phone, '- probeGate: {}');
    expect(record.gates).toEqual([]);
    expect(record.run.steps.find(({ keyword }) => keyword === 'probeGate')).toMatchObject({ state: 'skipped' });
  });

  it('reports what was tried before the phone was lost', async () => {
    const phone = new FakePhone(checkinWall);
    phone.loseAfter(90);
    const record = await run(phone, '- probeGate: {}');
    expect(record.run.state).toBe('lost');
    expect(record.gates[0]?.ladders[0]?.rungs.length).toBeGreaterThan(0);
    expect(record.gates[0]?.accepting).toBeNull();
  });
});

describe('a page that holds its reader by the clock', () => {
  it('opens by itself after the same time twice, and refuses to be left before', async () => {
    const { gate } = await probed(lessonThatHolds);
    expect(gate.pattern).toBe('dwell');
    for (const { timer } of gate.ladders) {
      expect(timer?.opensAfter).toBeGreaterThan(18_000);
      expect(timer?.opensAfter).toBeLessThan(22_000);
    }
    expect(gate.ladders).toHaveLength(2);
    expect(
      results(gate)
        .flat()
        .filter((one) => one.endsWith('ESCAPED')),
    ).toEqual([]);
    expect(results(gate)[0]).toContain('back REPLACED');
    expect(gate.accepting?.succeeded).toBe(true);
  });

  it('is timed twice even where Back leads out', async () => {
    const { gate } = await probed(lessonToLeave);
    expect(results(gate)[0]).toContain('back ESCAPED');
    expect(gate.ladders.map(({ timer }) => timer?.opensAfter !== null)).toEqual([true, true]);
  });
});

describe('a form that wants a photo', () => {
  it('mandatory: blocks by naming it, and no more once it is given', async () => {
    const phone = new FakePhone(photoForm(true));
    const record = await run(phone, '- probeGate: {}');
    expect(record.gates).toEqual([]);
    expect(record.comparisons).toMatchObject([
      { pattern: 'photo_trace', declining: { blocked: true }, accepting: { blocked: false }, repeated: 2 },
    ]);
    expect(record.comparisons[0]?.declining.words).toContain('请上传现场照片');
    expect(phone.calls).not.toContain('tap 提交 online');
  });

  it('optional: goes through without it', async () => {
    const phone = new FakePhone(photoForm(false));
    const record = await run(phone, '- probeGate: { pattern: photo_trace }');
    expect(record.comparisons).toMatchObject([{ declining: { blocked: false } }]);
  });

  it('is never submitted while the phone is online', async () => {
    const phone = new FakePhone(photoForm(true));
    const states: string[] = [];
    const session = phone.session();
    const tap = session.tap.bind(session);
    session.tap = async (point) => {
      if (phone.wordsAt(point) === '提交') states.push(phone.network);
      await tap(point);
    };
    await run(phone, '- probeGate: {}', { session });
    expect(states.length).toBeGreaterThan(0);
    expect(new Set(states)).toEqual(new Set(['offline']));
  });
});

describe('paired arms', () => {
  it('give the answers of both, counted over clean starts', async () => {
    const steps = [
      '- compareArms:',
      '    pattern: checkin',
      '    declining:',
      '      - tapOn: { text: 跳过, optional: true }',
      '    accepting:',
      '      - tapOn: 立即签到',
      '    blocked: { visible: 今日签到 }',
      '    repeat: 2',
    ].join('\n');
    const record = await run(new FakePhone(checkinWall), steps, {}, 'sideEffects: [check-in]');
    expect(record.comparisons).toMatchObject([
      { pattern: 'checkin', declining: { blocked: true }, accepting: { blocked: false }, repeated: 2 },
    ]);
  });
});
