import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { openJournal } from '../../../src/scenario/trace/journal.ts';
import { type FakeApp, FakePhone } from '../../support/fake-phone.ts';
import { newJournalFolder, run, stepsOf } from '../../support/scenario.ts';

const loginApp: FakeApp = {
  package: 'cn.gov.login',
  first: 'login',
  screens: {
    login: {
      widgets: [
        { id: 'account', className: 'android.widget.EditText', hint: '手机号' },
        { id: 'code', className: 'android.widget.EditText', hint: '验证码' },
        { text: '登录', to: 'home' },
      ],
    },
    home: { widgets: [{ text: '首页' }] },
  },
};

const ask = '- askHuman: { question: 请输入验证码, into: { text: 验证码 }, timeout: 30 }\n- tapOn: 登录';

describe('a question to a person', () => {
  it('types the answer', async () => {
    const phone = new FakePhone(loginApp);
    const record = await run(phone, ask, { askHuman: () => Promise.resolve('384756') });
    expect(record.run.state).toBe('completed');
    expect(phone.calls).toContain('type 384756');
  });

  it('that nobody answers in time is inconclusive', async () => {
    const record = await run(new FakePhone(loginApp), ask, { askHuman: () => new Promise(() => undefined) });
    expect(record.run.steps[1]).toMatchObject({ state: 'skipped', reason: { code: 'inconclusive' } });
  });

  it('is inconclusive at once when nobody is there', async () => {
    const phone = new FakePhone(loginApp);
    const record = await run(phone, ask);
    expect(stepsOf(record)).toContain('0 askHuman skipped');
    expect(phone.clock).toBeLessThan(5000);
  });
});

describe('a secret', () => {
  it('stands nowhere in what is kept but by its name', async () => {
    const folder = newJournalFolder();
    const phone = new FakePhone(loginApp);
    const steps = '- inputText: { into: { text: 手机号 }, secret: account }\n- capture: typed';
    const record = await run(
      phone,
      steps,
      { journal: openJournal(folder), secrets: { account: '13912345678' } },
      'secrets: [account]',
    );
    expect(phone.calls).toContain('type 13912345678');
    const trace = readFileSync(join(folder, record.run.trace ?? ''), 'utf8');
    expect(trace).not.toContain('13912345678');
    expect(trace).toContain('‹account›');
    for (const { capture } of record.looks) {
      const xml = gunzipSync(readFileSync(join(folder, capture.tree?.path ?? ''))).toString('utf8');
      expect(xml).not.toContain('13912345678');
    }
  });

  it('that has no value: the run is not begun', async () => {
    const phone = new FakePhone(loginApp);
    const record = await run(
      phone,
      '- inputText: { into: { text: 手机号 }, secret: account }',
      {},
      'secrets: [account]',
    );
    expect(record.run).toMatchObject({
      state: 'skipped',
      reason: { code: 'secret-missing', detail: 'account' },
      steps: [],
    });
    expect(phone.calls).toEqual([]);
  });

  it('of the login: scenarios that need an account are not begun without one', async () => {
    const record = await run(new FakePhone(loginApp), '- home', {}, 'app state: { start: logged-in }');
    expect(record.run).toMatchObject({ state: 'skipped', reason: { code: 'secret-missing' } });
  });
});
