import { describe, expect, it } from 'vitest';

import type { ExplorationRecord } from '../../../src/scenario/explore/record.ts';
import { type FakeApp, FakePhone, type FakeScreen } from '../../support/fake-phone.ts';
import { run } from '../../support/scenario.ts';

const officeHall: FakeApp = {
  package: 'cn.gov.hall',
  first: 'home',
  screens: {
    home: {
      widgets: [
        { text: '新闻', to: 'news' },
        { text: '立即签到', to: 'checkedIn' },
        { text: '我的', to: 'mine' },
        { text: '咨询热线', to: 'dialer' },
      ],
    },
    news: {
      widgets: [
        { text: '关于开展年度考核工作的通知一', to: 'article' },
        { text: '关于开展年度考核工作的通知二', to: 'article' },
        { text: '关于开展年度考核工作的通知三', to: 'article' },
        { text: '关于开展年度考核工作的通知四', to: 'article' },
      ],
      back: 'home',
    },
    article: { widgets: [{ text: '通知正文' }], back: 'news' },
    mine: {
      widgets: [
        { text: '设置', to: 'settings' },
        { text: '退出登录', to: 'home' },
      ],
      back: 'home',
    },
    settings: {
      widgets: [
        { text: '意见反馈', to: 'feedback' },
        { text: '隐私政策', to: 'policy' },
        { text: '主办单位：市政务服务局' },
      ],
      back: 'mine',
    },
    feedback: {
      widgets: [
        { id: 'content', className: 'android.widget.EditText', hint: '请输入您的意见' },
        { text: '提交', to: 'home' },
      ],
      back: 'settings',
    },
    policy: { widgets: [{ text: '我们如何收集个人信息' }], back: 'settings' },
    checkedIn: { widgets: [{ text: '签到成功' }], back: 'home' },
    dialer: { package: 'com.android.dialer', widgets: [{ text: '12345' }], back: 'home' },
  },
};

async function explore(app: FakeApp, options = ''): Promise<{ phone: FakePhone; record: ExplorationRecord }> {
  const phone = new FakePhone(app);
  const { explorations, run: ran } = await run(phone, `- explore: { gates: false${options} }`);
  expect(ran.state).toBe('completed');
  return { phone, record: explorations[0]! };
}

function entry({ entries }: ExplorationRecord, subject: string): ExplorationRecord['entries'][number] | undefined {
  return entries.find((one) => one.subject === subject);
}

describe('exploring', () => {
  it('comes to every screen that may be come to', async () => {
    const { phone, record } = await explore(officeHall);
    expect(record.coverage).toMatchObject({ screens: 7, exhausted: true, cut: false });
    expect(phone.calls.filter((call) => /签到|提交|退出登录/.test(call))).toEqual([]);
  });

  it('says what it did not touch and why', async () => {
    const { record } = await explore(officeHall);
    const reasons = record.coverage.notTried.map(({ wording, reason }) => `${wording} ${reason}`);
    expect(reasons).toEqual(
      expect.arrayContaining(['立即签到 guarded: check-in', '退出登录 guarded: log-out', '提交 guarded: submit']),
    );
    expect(reasons.filter((one) => one.endsWith('alike'))).toHaveLength(2);
  });

  it('names a tab once that leads to the same screen from everywhere', async () => {
    const pages = ['home', 'guide', 'hall', 'mine', 'about', 'help'];
    const tabs = pages.map((page) => ({ text: `页${page}`, to: page }));
    const screens = Object.fromEntries(
      pages.map((page): [string, FakeScreen] => [page, { widgets: [{ text: `这是${page}` }, ...tabs] }]),
    );
    const { record } = await explore({ package: 'cn.gov.tabs', first: 'home', screens });
    expect(record.coverage).toMatchObject({ screens: pages.length, exhausted: true });
    const left = record.coverage.notTried;
    expect(left.map(({ reason }) => reason)).toContain('foreseen');
    expect(new Set(left.map(({ wording, reason }) => `${wording} ${reason}`)).size).toBe(left.length);
    expect(left.every(({ reason }) => reason === 'foreseen')).toBe(true);
  });

  it('finds entries with the touches that lead to them and what they open', async () => {
    const { record } = await explore(officeHall);
    expect(entry(record, 'complaint')).toMatchObject({ found: true, taps: 3, opens: 'form', words: '意见反馈' });
    expect(entry(record, 'privacy')).toMatchObject({ found: true, taps: 3, opens: 'page' });
    expect(entry(record, 'sponsor')).toMatchObject({ found: true, taps: 2, opens: 'text' });
    expect(entry(record, 'logout')).toMatchObject({ found: true, opens: 'unknown' });
    expect(entry(record, 'cancel')).toMatchObject({ found: false });
  });

  it('never says that something is not there when its budget ended before', async () => {
    const { record } = await explore(officeHall, ', touches: 2');
    expect(record.coverage).toMatchObject({ exhausted: false, cut: true });
    expect(entry(record, 'cancel')).toMatchObject({ found: null });
  });

  it('nor when screens were left out for their number or their depth', async () => {
    const left = { exhausted: false, cut: true };
    expect((await explore(officeHall, ', screens: 3')).record.coverage).toMatchObject(left);
    expect((await explore(officeHall, ', depth: 2')).record.coverage).toMatchObject(left);
  });

  it('leaves a field empty that it cannot type into, and goes on', async () => {
    const covered: FakeApp = {
      ...officeHall,
      screens: {
        ...officeHall.screens,
        feedback: {
          widgets: [
            {
              id: 'content',
              className: 'android.widget.EditText',
              hint: '请输入您的意见',
              at: { left: 0, top: 400, right: 1080, bottom: 500 },
            },
            { description: '浮层', at: { left: 0, top: 400, right: 1080, bottom: 500 }, act: () => undefined },
          ],
          back: 'settings',
        },
      },
    };
    const { phone, record } = await explore(covered);
    expect(phone.calls.some((call) => call.startsWith('type '))).toBe(true);
    expect(record.coverage).toMatchObject({ screens: 7, exhausted: true });
  });

  it('comes back from other apps', async () => {
    const { phone, record } = await explore(officeHall);
    expect(phone.calls).toContain('tap 咨询热线');
    expect(record.coverage.screens).toBe(7);
  });

  it('starts the app again where Back leads out of it', async () => {
    const screens = Object.fromEntries(
      Object.entries(officeHall.screens).map(([name, screen]): [string, FakeScreen] => {
        const { back: _, ...rest } = screen;
        return [name, rest];
      }),
    );
    const { record } = await explore({ ...officeHall, screens });
    expect(record.coverage).toMatchObject({ screens: 7, exhausted: true });
  });

  it('types what is plainly a test into fields, and hands nothing in', async () => {
    const { phone } = await explore(officeHall);
    expect(phone.calls).toContain('type 检测填写，无实际内容');
    expect(phone.calls.filter((call) => call.includes('提交'))).toEqual([]);
  });

  it('does not log in with made-up values', async () => {
    const account = { id: 'account', className: 'android.widget.EditText', hint: '请输入手机号' };
    const screens: FakeApp['screens'] = {
      home: { widgets: [account, { text: '登录', to: 'inside' }] },
      inside: { widgets: [{ text: '您好' }], back: 'home' },
    };
    const app: FakeApp = { package: 'cn.gov.login', first: 'home', screens };
    const { phone, record } = await explore(app);
    expect(phone.calls).toContain('type 13800000000');
    expect(phone.calls).not.toContain('tap 登录');
    expect(record.coverage.notTried).toMatchObject([{ wording: '登录', reason: 'guarded: log-in' }]);
    expect((await explore(app, ', logIn: true')).phone.calls).toContain('tap 登录');
  });

  it('does the same for the same seed', async () => {
    const one = await explore(officeHall, ', policy: random, seed: 5, touches: 80');
    const other = await explore(officeHall, ', policy: random, seed: 5, touches: 80');
    const another = await explore(officeHall, ', policy: random, seed: 6, touches: 80');
    expect(other.phone.calls).toEqual(one.phone.calls);
    expect(another.phone.calls).not.toEqual(one.phone.calls);
  });

  it('keeps what it saw when the phone is lost', async () => {
    const phone = new FakePhone(officeHall);
    phone.loseAfter(30);
    const record = await run(phone, '- explore: { gates: false }');
    expect(record.run.state).toBe('lost');
    expect(record.explorations[0]?.coverage.screens).toBeGreaterThan(1);
    expect(record.explorations[0]?.coverage.exhausted).toBe(false);
  });
});
