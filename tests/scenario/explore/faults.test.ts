import { describe, expect, it } from 'vitest';

import type { ExplorationRecord } from '../../../src/scenario/explore/record.ts';
import { type FakeApp, FakePhone, type FakeWidget } from '../../support/fake-phone.ts';
import { run } from '../../support/scenario.ts';

const name = 'cn.gov.hall';

/** The app goes down with an exception; its line number differs from time to time. */
function crash(phone: FakePhone): void {
  const at = Date.parse(phone.time()) / 1000;
  const lines = [
    'FATAL EXCEPTION: main',
    `Process: ${name}, PID: 4242`,
    'java.lang.IllegalStateException: no page 3',
    `\tat cn.gov.hall.Page.open(Page.java:${phone.captures})`,
  ];
  phone.lines.push({
    at,
    buffer: 'crash',
    priority: 'E',
    pid: 4242,
    uid: undefined,
    tag: 'AndroidRuntime',
    message: lines.join('\n'),
  });
  phone.end('crash');
}

/** The system says so five seconds after the touch, whatever came between. */
function freeze(phone: FakePhone): void {
  phone.lines.push({
    at: Date.parse(phone.time()) / 1000 + 5,
    buffer: 'system',
    priority: 'E',
    pid: 1000,
    uid: undefined,
    tag: 'ActivityManager',
    message: `ANR in ${name} (${name}/.MainActivity)\nPID: 4242\nReason: Input dispatching timed out`,
  });
}

function appWith(widgets: readonly FakeWidget[]): FakeApp {
  return {
    package: name,
    first: 'home',
    screens: {
      home: {
        widgets: [
          { text: '办事', to: 'hall' },
          { text: '我的', to: 'mine' },
        ],
      },
      mine: { widgets: [{ text: '个人中心如下' }, { text: '办事大厅', to: 'hall' }], back: 'home' },
      hall: { widgets: [{ text: '办事指南如下' }, { text: '查询', to: 'query' }], back: 'home' },
      query: { widgets: [{ text: '查询条件如下' }, ...widgets], back: 'hall' },
      died: {
        package: 'android',
        widgets: [
          { text: '办事已停止运行' },
          {
            text: '关闭应用',
            id: 'android:id/aerr_close',
            className: 'android.widget.Button',
            act: (phone) => phone.show(null),
          },
        ],
        back: 'died',
      },
      empty: { widgets: [{ text: '标题' }], white: true, back: 'query' },
    },
  };
}

async function faultsIn(
  widgets: readonly FakeWidget[],
  options = '',
): Promise<{ faults: ExplorationRecord['faults']; phone: FakePhone; state: string }> {
  const phone = new FakePhone(appWith(widgets));
  const { explorations, run: ran } = await run(phone, `- explore: { gates: false${options} }`, {}, 'minutes: 20');
  return { faults: explorations[0]?.faults ?? [], phone, state: ran.state };
}

function pathOf({ path }: ExplorationRecord['faults'][number]): string | undefined {
  return path?.map(({ kind, words }) => words || kind).join(' → ');
}

describe('what goes down while an app is explored', () => {
  it('is one defect however often it came, replayed three times by the shortest way', async () => {
    const { faults, state } = await faultsIn([{ text: '打开第三页', act: crash }]);
    expect(state).toBe('completed');
    expect(faults).toMatchObject([{ kind: 'crash', times: 4, reproduced: { times: 3, of: 3 }, left: null }]);
    expect(pathOf(faults[0]!)).toBe('办事 → 查询 → 打开第三页');
  });

  it('is closed in the dialog that the system leaves over everything', async () => {
    const { faults, phone } = await faultsIn([
      {
        text: '打开第三页',
        act: (one) => {
          crash(one);
          one.show('died');
        },
      },
    ]);
    expect(faults).toMatchObject([{ kind: 'crash', reproduced: { times: 3, of: 3 } }]);
    expect(phone.calls).toContain('tap 关闭应用');
  });

  it('is put down to what began it where it showed later only', async () => {
    let dying = false;
    const later = (phone: FakePhone): void => {
      if (dying) crash(phone);
      dying = false;
    };
    const { faults } = await faultsIn([
      { text: '慢查询', act: () => (dying = true) },
      { text: '普通条目', to: 'mine', act: later },
      { text: '其他条目', to: 'hall', act: later },
    ]);
    // Without a touch it does not show here: the way with it is the shortest.
    expect(pathOf(faults[0]!)).toMatch(/慢查询 → \S+条目$|慢查询$/);
    expect(faults[0]?.reproduced?.of).toBe(3);
  });

  it('is told as it came back, and as it did not', async () => {
    let times = 0;
    const once = await faultsIn([
      {
        text: '打开第三页',
        act: (phone) => {
          times += 1;
          if (times === 1) crash(phone);
        },
      },
    ]);
    expect(once.faults).toMatchObject([{ kind: 'crash', times: 1, reproduced: { times: 0, of: 3 } }]);
  });

  it('a screen that stays empty is one, and one that fills is none', async () => {
    const { faults } = await faultsIn([{ text: '统计数据', to: 'empty' }]);
    expect(faults).toMatchObject([{ kind: 'white-screen', reproduced: { times: 3, of: 3 } }]);
    expect(pathOf(faults[0]!)).toBe('办事 → 查询 → 统计数据');
    expect((await faultsIn([{ text: '统计数据', to: 'mine' }])).faults).toEqual([]);
  });

  it('a freeze is put down to the touch that was not answered', async () => {
    const { faults } = await faultsIn([
      { text: '全部计算', act: freeze },
      { text: '普通条目', to: 'mine' },
    ]);
    expect(faults).toMatchObject([{ kind: 'not-responding', reproduced: { times: 3, of: 3 } }]);
    expect(pathOf(faults[0]!)).toBe('办事 → 查询 → 全部计算');
  });

  it('never presses on a replay what the exploration may not press', async () => {
    const { faults, phone } = await faultsIn([
      { text: '打开第三页', act: crash },
      { text: '提交', act: crash },
    ]);
    expect(faults).toHaveLength(1);
    expect(phone.calls).not.toContain('tap 提交');
  });

  it('says what there was no time to replay', async () => {
    const { faults } = await faultsIn([{ text: '打开第三页', act: crash }], ', seconds: 1');
    expect(faults).toMatchObject([{ kind: 'crash', left: 'budget' }]);
    expect(faults[0]?.reproduced?.of ?? 0).toBeLessThan(3);
  });
});
