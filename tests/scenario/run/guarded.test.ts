import { describe, expect, it } from 'vitest';

import { type FakeApp, FakePhone } from '../../support/fake-phone.ts';
import { runScenario } from '../../../src/scenario/run/run.ts';
import type { Step } from '../../../src/scenario/step.ts';
import { optionsFor, run, scenarioOf, stepsOf } from '../../support/scenario.ts';

const checkInApp: FakeApp = {
  package: 'cn.gov.checkin',
  first: 'home',
  screens: {
    home: {
      widgets: [
        { text: '签到记录', to: 'list' },
        { text: '立即签到', to: 'done' },
      ],
    },
    list: { widgets: [{ text: '已连续签到 3 天' }], back: 'home' },
    done: { widgets: [{ text: '签到成功' }], back: 'home' },
  },
};

describe('a touch that would check somebody in', () => {
  it('is not made, and the run goes on', async () => {
    const phone = new FakePhone(checkInApp);
    const record = await run(phone, '- tapOn: 立即签到\n- tapOn: 签到记录');
    expect(phone.calls.filter((call) => call.startsWith('tap'))).toEqual(['tap 签到记录']);
    expect(record.run.state).toBe('completed');
    expect(record.run.steps[1]).toMatchObject({
      state: 'skipped',
      reason: { code: 'step-refused', detail: 'check-in: 立即签到' },
    });
    expect(record.run.steps[1]?.element).toBeDefined();
  });

  it('is made while the network is cut, and not any more after that', async () => {
    const phone = new FakePhone(checkInApp);
    const steps = '- setNetwork: offline\n- tapOn: 立即签到\n- back\n- setNetwork: online\n- tapOn: 立即签到';
    const record = await run(phone, steps);
    expect(phone.calls.filter((call) => call.startsWith('tap'))).toEqual(['tap 立即签到']);
    expect(stepsOf(record).at(-1)).toBe('4 tapOn skipped');
  });

  it('is not made when the phone says it is online although it was told to be cut off', async () => {
    const phone = new FakePhone(checkInApp);
    const session = phone.session();
    session.setNetwork = (): Promise<void> => Promise.resolve();
    const record = await run(phone, '- setNetwork: offline\n- tapOn: 立即签到', { session });
    expect(stepsOf(record).at(-1)).toBe('1 tapOn skipped');
    expect(phone.calls.filter((call) => call.startsWith('tap'))).toEqual([]);
  });

  it('is made when the scenario allows the effect', async () => {
    const phone = new FakePhone(checkInApp);
    const record = await run(phone, '- tapOn: 立即签到', {}, 'sideEffects: [check-in]');
    expect(stepsOf(record)).toEqual(['start restore done', '0 tapOn done']);
    expect(phone.screen).toBe('done');
  });
});

describe('what was touched while the network was cut', () => {
  const leaving = (phone: FakePhone): string[] => phone.calls.slice(phone.calls.indexOf('network offline') + 1);

  it('is forgotten before the phone is online again, also when the run fails', async () => {
    const phone = new FakePhone(checkInApp);
    const record = await run(phone, '- setNetwork: offline\n- tapOn: 立即签到\n- tapOn: 没有');
    expect(record.run.state).toBe('stopped');
    expect(leaving(phone)).toEqual(['tap 立即签到', 'clear', 'network online']);
  });

  it('leaves the phone online when going online is what the run ended in', async () => {
    const phone = new FakePhone(checkInApp);
    const session = phone.session();
    const { setNetwork } = session;
    let failures = 1;
    session.setNetwork = (state) =>
      state === 'online' && failures-- > 0 ? Promise.reject(new Error('did not follow')) : setNetwork(state);
    await expect(run(phone, '- setNetwork: offline\n- setNetwork: online', { session })).rejects.toThrow('follow');
    expect(phone.network).toBe('online');
  });

  it('is forgotten before a run begins anew', async () => {
    const phone = new FakePhone(checkInApp);
    const scenario = scenarioOf('- setNetwork: offline\n- tapOn: 立即签到');
    const again: Step = {
      keyword: 'again',
      label: 'again',
      run: async ({ restore }) => ({ seen: await restore() }),
    };
    await runScenario({ ...scenario, steps: [...scenario.steps, again] }, optionsFor(phone));
    expect(leaving(phone)).toEqual(['tap 立即签到', 'clear', 'network online', 'clear', 'start']);
  });

  it('a clock that was moved is set back', async () => {
    const phone = new FakePhone(checkInApp);
    await run(phone, '- shiftClock: 3\n- tapOn: 没有');
    expect(phone.calls.filter((call) => call.startsWith('clock'))).toEqual(['clock 259200000', 'clock 0']);
  });
});
