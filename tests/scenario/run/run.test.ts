import { describe, expect, it } from 'vitest';

import { runs } from '../../../src/evidence/kinds/runs.ts';
import { screens } from '../../../src/evidence/kinds/screens.ts';
import { runScenario } from '../../../src/scenario/run/run.ts';
import { openJournal } from '../../../src/scenario/trace/journal.ts';
import { type FakeApp, FakePhone } from '../../support/fake-phone.ts';
import { newJournalFolder, optionsFor, run, scenarioOf, stepsOf } from '../../support/scenario.ts';

const noticeBoard: FakeApp = {
  package: 'cn.gov.notices',
  first: 'home',
  screens: {
    home: {
      widgets: [
        { text: '通知公告', to: 'notices' },
        { text: '设置', to: 'settings' },
      ],
    },
    notices: { widgets: [{ text: '关于放假的通知', to: 'article' }], back: 'home' },
    article: { widgets: [{ text: '放假三天' }], back: 'notices' },
    settings: { widgets: [{ text: '退出登录', to: 'home' }], back: 'home' },
  },
};

describe('a run', () => {
  it('does its steps in order and keeps a look at each', async () => {
    const phone = new FakePhone(noticeBoard);
    const record = await run(phone, '- tapOn: 通知公告\n- tapOn: /放假/\n- capture: article\n- back');
    expect(record.run.state).toBe('completed');
    expect(stepsOf(record)).toEqual([
      'start restore done',
      '0 tapOn done',
      '1 tapOn done',
      '2 capture done',
      '3 back done',
    ]);
    expect(phone.calls).toEqual(['clear', 'start', 'tap 通知公告', 'tap 关于放假的通知', 'press back']);
    const named = record.run.steps.find(({ name }) => name === 'article');
    const look = record.looks.find(({ capture }) => capture.id === named?.capture);
    expect(look?.capture.texts.map(({ text }) => text)).toEqual(['放假三天']);
  });

  it('gives evidence of the shape that bundles hold', async () => {
    const record = await run(new FakePhone(noticeBoard), '- tapOn: 通知公告\n- expect: { visible: /放假/ }');
    expect(runs.parse({ gaps: [], runs: [record.run] }).runs).toHaveLength(1);
    const { captures } = screens.parse({ gaps: [], captures: record.looks.map(({ capture }) => capture) });
    expect(captures.map(({ id }) => id)).toEqual(captures.map((_, index) => index));
  });

  it('stops at a step that fails and leaves the rest out', async () => {
    const record = await run(new FakePhone(noticeBoard), '- tapOn: 没有的按钮\n- tapOn: 通知公告');
    expect(record.run).toMatchObject({ state: 'stopped', reason: { code: 'element-not-found' } });
    expect(stepsOf(record)).toEqual(['start restore done', '0 tapOn failed', '1 tapOn skipped']);
  });

  it('passes over what is optional', async () => {
    const record = await run(new FakePhone(noticeBoard), '- tapOn: { text: 没有, optional: true }\n- tapOn: 通知公告');
    expect(record.run.state).toBe('completed');
    expect(record.run.steps[1]).toMatchObject({ state: 'skipped', reason: { code: 'element-not-found' } });
  });

  it('records an expectation that is not met and goes on', async () => {
    const record = await run(new FakePhone(noticeBoard), '- expect: { visible: 打卡, name: no-check-in }\n- home');
    expect(record.run.state).toBe('completed');
    expect(record.run.steps[1]).toMatchObject({ name: 'no-check-in', expectation: { met: false } });
  });
});

describe('a phone that is lost', () => {
  it.each(['device-lost', 'driver-failed'] as const)(
    '%s: ends the run as lost and keeps what was seen',
    async (code) => {
      const phone = new FakePhone(noticeBoard);
      const steps = '- tapOn: 通知公告\n- tapOn: /放假/\n- capture: end';
      const scenario = scenarioOf(steps);
      phone.loseAfter(12, code);
      const record = await runScenario(scenario, optionsFor(phone));
      expect(record.run).toMatchObject({ state: 'lost', reason: { code } });
      expect(stepsOf(record)).toEqual(['start restore done', '0 tapOn done', '1 tapOn lost', '2 capture lost']);
      expect(record.looks.length).toBeGreaterThan(0);
    },
  );

  it('before anything was seen: every step is lost', async () => {
    const phone = new FakePhone(noticeBoard);
    phone.loseAfter(0);
    const record = await run(phone, '- tapOn: 通知公告');
    expect(record.run.state).toBe('lost');
    expect(stepsOf(record)).toEqual(['0 tapOn lost']);
  });

  it('that hangs: the user can stop the run', async () => {
    const phone = new FakePhone(noticeBoard);
    const stop = new AbortController();
    const record = await run(phone, '- tapOn: 通知公告\n- home', {
      signal: stop.signal,
      onProgress: ({ path, state }) => {
        if (path !== '0' || state !== undefined) return;
        phone.hang();
        setImmediate(() => stop.abort());
      },
    });
    expect(record.run).toMatchObject({ state: 'stopped', reason: { code: 'stopped-by-user' } });
    expect(stepsOf(record)).toEqual(['start restore done', '0 tapOn failed', '1 home skipped']);
  });
});

describe('resuming', () => {
  it('does not run again what was completed, and numbers looks on', async () => {
    const folder = newJournalFolder();
    const phone = new FakePhone(noticeBoard);
    const scenario = scenarioOf('- tapOn: 通知公告');
    const first = await runScenario(scenario, optionsFor(phone, { journal: openJournal(folder) }));
    phone.calls.length = 0;
    const journal = openJournal(folder);
    const again = await runScenario(scenario, optionsFor(phone, { journal, resume: true }));
    expect(phone.calls).toEqual([]);
    expect(again).toEqual(first);
    expect(journal.nextCapture()).toBe(first.looks.length);
  });

  it('runs again what was lost, under another id, and keeps the first try', async () => {
    const folder = newJournalFolder();
    const phone = new FakePhone(noticeBoard);
    const scenario = scenarioOf('- tapOn: 通知公告');
    phone.loseAfter(8);
    await runScenario(scenario, optionsFor(phone, { journal: openJournal(folder) }));
    const journal = openJournal(folder);
    await runScenario(scenario, optionsFor(new FakePhone(noticeBoard), { journal, resume: true }));
    expect(journal.records.map(({ run: { id, state } }) => `${id} ${state}`)).toEqual([
      'trial lost',
      'trial#2 completed',
    ]);
    const ids = journal.records.flatMap(({ looks }) => looks.map(({ capture }) => capture.id));
    expect(ids).toEqual(ids.map((_, index) => index));
  });

  it('runs again what was changed since', async () => {
    const folder = newJournalFolder();
    const phone = new FakePhone(noticeBoard);
    await runScenario(scenarioOf('- tapOn: 通知公告'), optionsFor(phone, { journal: openJournal(folder) }));
    const journal = openJournal(folder);
    await runScenario(scenarioOf('- tapOn: 设置'), optionsFor(phone, { journal, resume: true }));
    expect(journal.records).toHaveLength(2);
  });
});
