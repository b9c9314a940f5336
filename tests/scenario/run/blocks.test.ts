import { describe, expect, it } from 'vitest';

import { readScenario } from '../../../src/scenario/read/scenario.ts';
import { type FakeApp, FakePhone } from '../../support/fake-phone.ts';
import { run, stepsOf } from '../../support/scenario.ts';

const services: FakeApp = {
  package: 'cn.gov.services',
  first: 'home',
  permissions: ['android.permission.CAMERA', 'android.permission.ACCESS_FINE_LOCATION'],
  screens: {
    home: {
      widgets: [
        { text: '社保', to: 'social' },
        { text: '公积金', to: 'housing' },
        { text: '退出登录', to: 'home' },
      ],
    },
    social: { widgets: [{ text: '社保查询' }], back: 'home' },
    housing: { widgets: [{ text: '公积金查询' }], back: 'home' },
  },
};

describe('steps inside steps', () => {
  it('when: takes the part that its condition chooses', async () => {
    const steps = `
- when: { visible: 社保, then: [ tapOn: 社保 ], otherwise: [ home ] }
- when: { visible: 社保, then: [ home ], otherwise: [ back ] }
- when: { visible: 医保, then: [ home ] }`;
    const record = await run(new FakePhone(services), steps);
    expect(stepsOf(record)).toEqual([
      'start restore done',
      '0 when done',
      '0.then.0 tapOn done',
      '1 when done',
      '1.otherwise.0 back done',
      '2 when skipped',
    ]);
    expect(record.run.steps.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('try: goes on after a failure', async () => {
    const record = await run(new FakePhone(services), '- try: [ tapOn: 医保, home ]\n- tapOn: 社保');
    expect(stepsOf(record)).toEqual(['start restore done', '0 try done', '0.do.0 tapOn failed', '1 tapOn done']);
    expect(record.run.state).toBe('completed');
  });

  it('try: does not hide that the phone was lost', async () => {
    const phone = new FakePhone(services);
    phone.loseAfter(9);
    const record = await run(phone, '- try: [ tapOn: 社保, back ]\n- home');
    expect(record.run.state).toBe('lost');
    expect(stepsOf(record).at(-1)).toBe('1 home lost');
  });

  it('repeat: so many times', async () => {
    const phone = new FakePhone(services);
    const record = await run(phone, '- repeat: { times: 3, do: [ tapOn: 社保, back ] }');
    expect(phone.calls.filter((call) => call === 'tap 社保')).toHaveLength(3);
    expect(stepsOf(record)).toContain('0.2.do.1 back done');
  });

  it('repeat: as long as a condition holds', async () => {
    const record = await run(new FakePhone(services), '- repeat: { while: { visible: 社保 }, do: [ tapOn: 社保 ] }');
    expect(stepsOf(record)).toEqual(['start restore done', '0 repeat done', '0.0.do.0 tapOn done']);
  });

  it('each: every widget, coming back in between, but for what the guard refuses', async () => {
    const phone = new FakePhone(services);
    const record = await run(phone, '- each: { element: { clickable: true, text: /./ }, do: [ capture: page ] }');
    expect(phone.calls.filter((call) => call.startsWith('tap'))).toEqual(['tap 社保', 'tap 公积金']);
    expect(record.run.steps.filter(({ name }) => name === 'page')).toHaveLength(2);
  });

  it('each: every permission', async () => {
    const phone = new FakePhone(services);
    await run(phone, '- each: { permission: runtime, do: [ setPermission: { permission: each, to: revoke } ] }');
    expect(phone.calls.slice(2)).toEqual([
      'revoke android.permission.CAMERA',
      'revoke android.permission.ACCESS_FINE_LOCATION',
    ]);
  });

  it('runScenario: the steps of another one', async () => {
    const other = readScenario('scenario: other\ntitle: 另\nsubject: trial\nsteps:\n  - tapOn: 社保\n', 'other.yaml');
    const record = await run(new FakePhone(services), '- runScenario: other', { scenarioById: () => other });
    expect(stepsOf(record)).toEqual(['start restore done', '0 runScenario done', '0.other.0 tapOn done']);
  });

  it('runScenario: ends when it runs in a circle', async () => {
    const circle = readScenario(
      'scenario: circle\ntitle: 圈\nsubject: trial\nsteps:\n  - runScenario: circle\n',
      'c.yaml',
    );
    const record = await run(new FakePhone(services), '- runScenario: circle', { scenarioById: () => circle });
    expect(record.run).toMatchObject({ state: 'stopped', reason: { code: 'scenario-invalid' } });
  });
});
