import { describe, expect, it } from 'vitest';

import type { PickerRequest } from '../../../src/phone/app/runtime.ts';
import { app, find, outline, PlainApp, screen, tapNode, tapOn } from './phone-screen.ts';

function shown(apiLevel = 33) {
  const { display } = screen(apiLevel);
  display.showApp(new PlainApp(), app);
  return display;
}

async function frontOutline(display: ReturnType<typeof shown>): Promise<string[]> {
  const [front] = await display.windows();
  return front === undefined ? [] : outline(front.root).map((line) => line.trim());
}

const picker: PickerRequest = { kind: 'date', title: '', options: [], multiple: false, value: '2026-01-31' };

describe('JS dialogs', () => {
  it('names the origin in a plain WebView', async () => {
    const display = shown();
    const dialog = { kind: 'confirm', message: '确定签到？', url: 'https://localhost/a/b.html?c' } as const;
    void display.showJsDialog(dialog, { package: app.package, shape: 'webview' });
    expect(await frontOutline(display)).toEqual([
      'FrameLayout',
      'FrameLayout #android/content',
      'LinearLayout #android/parentPanel',
      'LinearLayout #android/topPanel',
      'LinearLayout #android/title_template',
      'TextView #android/alertTitle "网址为“https://localhost”的网页显示："',
      'FrameLayout #android/contentPanel',
      'ScrollView #android/scrollView',
      'LinearLayout',
      'TextView #android/message "确定签到？"',
      'ScrollView #android/buttonPanel',
      'LinearLayout',
      'Button #android/button2 "取消" clickable',
      'Button #android/button1 "确定" clickable',
    ]);
  });

  it('has the titles of Cordova', async () => {
    const display = shown();
    const owner = { package: app.package, shape: 'cordova' } as const;
    void display.showJsDialog({ kind: 'alert', message: '好', url: 'file:///android_asset/www/' }, owner);
    expect((await find(display, 'alertTitle'))?.text).toBe('Alert');
    void display.showJsDialog({ kind: 'prompt', message: '姓名', defaultText: '', url: 'file:///' }, owner);
    expect(await frontOutline(display)).not.toContain('alertTitle');
    expect((await find(display, 'value'))?.editable).toBe(true);
  });

  it('keeps its buttons on the display under a very long message', async () => {
    const display = shown();
    const message = '根据有关规定，请认真阅读以下内容。'.repeat(400);
    const url = 'https://localhost/';
    const answer = display.showJsDialog({ kind: 'alert', message, url }, { package: app.package, shape: 'webview' });
    await tapOn(display, '确定');
    await expect(answer).resolves.toEqual({ accepted: true });
  });

  it('asks before a page is left', async () => {
    const display = shown();
    const dialog = { kind: 'beforeunload', message: '', url: 'https://localhost/' } as const;
    const answer = display.showJsDialog(dialog, { package: app.package, shape: 'webview' });
    await tapOn(display, '留在此页');
    await expect(answer).resolves.toEqual({ accepted: false });
  });
});

describe("an app's own dialog", () => {
  const owner = { package: app.package, shape: 'cordova' } as const;
  const buttons = ['拒绝', '稍后', '同意'];

  it('has its labels on button2, button3 and button1', async () => {
    const display = shown();
    const url = 'https://localhost/';
    const answer = display.showJsDialog({ kind: 'confirm', message: '同意吗', url, title: '隐私', buttons }, owner);
    expect((await find(display, 'alertTitle'))?.text).toBe('隐私');
    expect(
      await Promise.all(['button2', 'button3', 'button1'].map(async (id) => (await find(display, id))?.text)),
    ).toEqual(buttons);
    await tapOn(display, '稍后');
    await expect(answer).resolves.toEqual({ accepted: true, button: 2 });
  });

  it('gives its text and, when it is left, button 0', async () => {
    const display = shown();
    const dialog = { kind: 'prompt', message: '姓名', defaultText: '张', url: 'x', title: '登记', buttons } as const;
    const answer = display.showJsDialog(dialog, owner);
    await tapOn(display, '同意');
    await expect(answer).resolves.toEqual({ accepted: true, button: 3, text: '张' });
    const left = display.showJsDialog(
      { kind: 'alert', message: '好', url: 'x', title: '提示', buttons: ['好'] },
      owner,
    );
    expect((await find(display, 'button1'))?.text).toBe('好');
    await display.key(4);
    await expect(left).resolves.toEqual({ accepted: false, button: 0 });
  });
});

describe('pickers', () => {
  const owner = { package: app.package };

  it('chooses several options with 确定', async () => {
    const display = shown();
    const options = ['甲', '乙', '丙'].map((label) => ({
      label,
      value: label,
      selected: false,
      disabled: label === '丙',
    }));
    const picked = display.pick({ ...picker, kind: 'select', multiple: true, options }, owner);
    for (const label of ['甲', '乙', '丙', '甲']) await tapOn(display, label);
    await tapOn(display, '确定');
    await expect(picked).resolves.toEqual(['乙']);
  });

  it('turns the calendar and keeps to days that there are', async () => {
    const display = shown();
    const picked = display.pick(picker, owner);
    await tapOn(display, 'next');
    expect((await find(display, 'date_picker_header_date'))?.text).toBe('2月28日周六');
    await tapOn(display, '14');
    await tapOn(display, '设置');
    await expect(picked).resolves.toEqual(['2026-02-14']);
  });

  it.each([
    ['time', '09:59', '09:00'],
    ['month', '2026-12', '2026-01'],
    ['week', '2026-W53', '2026-W01'],
    ['datetime-local', '2026-01-31T23:59', '2026-01-31T23:00'],
  ] as const)('steps the last field of %s round its end', async (kind, value, expected) => {
    const display = shown();
    const picked = display.pick({ ...picker, kind, value }, owner);
    const last = { time: 'minute', month: 'month', week: 'week', 'datetime-local': 'minute' }[kind];
    const field = await find(display, last);
    await tapNode(display, field?.children.at(-1));
    await tapOn(display, '设置');
    await expect(picked).resolves.toEqual([expected]);
  });

  it("starts at the phone's own day where the value is none", async () => {
    const display = shown();
    const picked = display.pick({ ...picker, value: 'yesterday' }, owner);
    await tapOn(display, '设置');
    await expect(picked).resolves.toEqual(['2026-11-23']);
  });

  it('clears and cancels', async () => {
    const display = shown();
    const cleared = display.pick(picker, owner);
    await tapOn(display, '清除');
    await expect(cleared).resolves.toEqual(['']);
    const cancelled = display.pick(picker, owner);
    await tapOn(display, '取消');
    await expect(cancelled).resolves.toBeUndefined();
  });

  it('takes a colour by its name', async () => {
    const display = shown();
    const picked = display.pick({ ...picker, kind: 'color', value: '' }, owner);
    await tapOn(display, '蓝色');
    await tapOn(display, '设置');
    await expect(picked).resolves.toEqual(['#0000ff']);
  });
});

describe('chooser', () => {
  it.each([
    [29, 'android', 'ListView'],
    [33, 'android', 'androidx.recyclerview.widget.RecyclerView'],
    [34, 'com.android.intentresolver', 'GridView'],
  ] as const)('of API %i belongs to %s', async (apiLevel, package_, kind) => {
    const display = shown(apiLevel);
    const items = ['浏览器', '应用市场'].map((label) => ({ label, package: label }));
    const chosen = display.choose({ title: '', items });
    expect(display.windowInfos()[0]?.package).toBe(package_);
    expect((await find(display, 'resolver_list'))?.className.replace('android.widget.', '')).toBe(kind);
    await tapOn(display, '应用市场');
    await expect(chosen).resolves.toBe(1);
  });
});

describe('crash dialog', () => {
  it('offers to start again the first time only', async () => {
    const restarted: string[] = [];
    const { display } = screen(33, { onRestart: (package_) => restarted.push(package_) });
    display.showCrash(app.label, app.package, false);
    await tapOn(display, '重新打开应用');
    expect(restarted).toEqual([app.package]);
    display.showCrash(app.label, app.package, true);
    expect((await find(display, 'alertTitle'))?.text).toBe('政务通屡次停止运行');
    expect(await find(display, '重新打开应用')).toBeUndefined();
    await tapOn(display, '关闭应用');
    expect(display.windowInfos()).toHaveLength(1);
  });
});
