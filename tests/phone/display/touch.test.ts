import { describe, expect, it } from 'vitest';

import { app, find, PlainApp, screen, swipe, tapAt, tapOn, titles } from './phone-screen.ts';

const owner = { package: app.package, shape: 'cordova' } as const;
const confirm = { kind: 'confirm', message: '确定签到？', url: 'https://localhost/' } as const;

function shown() {
  const finished: string[] = [];
  const { display } = screen(33, {
    onFinish: () => finished.push('finish'),
    onBackgroundRequest: () => finished.push('background'),
  });
  const runtime = new PlainApp();
  display.showApp(runtime, app);
  return { display, runtime, finished };
}

describe('touch', () => {
  it('goes to the app where nothing is above it, several fingers together', async () => {
    const { display, runtime } = shown();
    const fingers = [swipe([200, 900], [200, 500]), swipe([800, 900], [800, 1300])];
    await display.touch(fingers);
    expect(runtime.touches).toEqual([fingers]);
  });

  it('never reaches the app through a dialog', async () => {
    const { display, runtime } = shown();
    const request = { package: app.package, label: app.label, permissions: ['android.permission.CAMERA'] };
    void display.askPermission({ ...request, index: 0, count: 1, asked: 0 });
    await display.touch([tapAt(500, 60)]);
    expect(runtime.touches).toEqual([]);
    expect(titles(display)).toEqual(['GrantPermissionsActivity', 'MainActivity']);
  });

  it('cancels a chooser and a JS dialog beside them', async () => {
    const { display, runtime } = shown();
    const chosen = display.choose({ title: '', items: [{ label: '浏览器', package: 'b' }] });
    await display.touch([tapAt(500, 60)]);
    await expect(chosen).resolves.toBeUndefined();
    const confirmed = display.showJsDialog(confirm, owner);
    await display.touch([tapAt(500, 60)]);
    await expect(confirmed).resolves.toEqual({ accepted: false });
    expect(runtime.touches).toEqual([]);
  });

  it('scrolls a long list under the finger, whose rows out of sight have no nodes', async () => {
    const { display } = shown();
    const options = Array.from({ length: 60 }, (_, index) => ({
      label: `单位 ${index}`,
      value: `${index}`,
      selected: false,
      disabled: false,
    }));
    const request = { kind: 'select', title: '', options, multiple: false, value: '' } as const;
    const picked = display.pick(request, { package: app.package });
    expect(await find(display, '单位 40')).toBeUndefined();
    await display.touch([swipe([500, 1800], [500, 400])]);
    await display.touch([swipe([500, 1800], [500, 400])]);
    await display.touch([swipe([500, 1800], [500, 400])]);
    await tapOn(display, '单位 40');
    await expect(picked).resolves.toEqual(['40']);
  });

  it('scrolls by page for a node and tells when the end is reached', async () => {
    const { display } = shown();
    const options = Array.from({ length: 40 }, (_, index) => ({
      label: `单位 ${index}`,
      value: `${index}`,
      selected: false,
      disabled: false,
    }));
    void display.pick({ kind: 'select', title: '', options, multiple: false, value: '' }, { package: app.package });
    const list = (await find(display, 'select_dialog_listview'))?.key ?? '';
    expect(await display.scroll(list, 'up')).toBe(false);
    let pages = 0;
    while (pages < 20 && (await display.scroll(list, 'down'))) pages++;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(20);
    expect(await find(display, '单位 39')).toBeDefined();
  });

  it('pulls the notification shade from the top edge and pushes it up again', async () => {
    const { display, runtime } = shown();
    display.addNotification({ package: app.package, label: app.label, title: '待办', text: '请签到' });
    await display.touch([swipe([500, 20], [500, 900])]);
    expect((await find(display, '待办'))?.resourceId).toBe('android:id/title');
    await display.touch([swipe([500, 1500], [500, 300])]);
    expect(titles(display)).toEqual(['MainActivity']);
    expect(runtime.touches).toEqual([]);
  });

  it('opens and clears notifications', async () => {
    const opened: string[] = [];
    const { display } = screen(33, { onNotificationOpened: ({ title }) => opened.push(title) });
    for (const title of ['一', '二', '三']) {
      display.addNotification({ package: app.package, label: app.label, title, text: '' });
    }
    display.openNotifications();
    await tapOn(display, '二');
    expect(opened).toEqual(['二']);
    expect(titles(display)).toEqual(['QuickstepLauncher']);
    display.openNotifications();
    await tapOn(display, '全部清除');
    expect(display.notifications).toEqual([]);
    expect(await find(display, '没有通知')).toBeDefined();
  });

  it('is nothing where a stroke has no place on the display', async () => {
    const { display, runtime } = shown();
    const chosen = display.choose({ title: '', items: [{ label: '浏览器', package: 'b' }] });
    await display.touch([{ points: [] }, tapAt(Number.NaN, 5), tapAt(-5, 5), tapAt(5000, 5)]);
    expect(titles(display)).toEqual(['ChooserActivity', 'MainActivity']);
    await tapOn(display, '浏览器');
    await expect(chosen).resolves.toBe(0);
    expect(runtime.touches).toEqual([]);
  });

  it('launches nothing when an icon is held', async () => {
    const { display } = screen();
    const launched: string[] = [];
    display.showHome([{ label: '政务通', package: app.package, component: 'demo/.Main' }], (component) =>
      launched.push(component),
    );
    const { left = 0, top = 0 } = (await find(display, '政务通'))?.bounds ?? {};
    const [x, y] = [left + 50, top + 50];
    await display.touch([
      {
        points: [
          { x, y, at: 0 },
          { x, y, at: 900 },
        ],
      },
    ]);
    expect(launched).toEqual([]);
  });

  it('reaches nothing while the screen is off', async () => {
    const { display, runtime } = shown();
    await display.key(26);
    await display.touch([tapAt(500, 500)]);
    expect(runtime.touches).toEqual([]);
    await display.key(224);
    await display.touch([tapAt(500, 500)]);
    expect(runtime.touches).toHaveLength(1);
  });
});

describe('back', () => {
  it('closes keyboard, dialog and page in this order, then the activity', async () => {
    const { display, runtime, finished } = shown();
    runtime.backUses = 1;
    display.showKeyboard(true);
    await display.key(4);
    expect(display.keyboardShown).toBe(false);
    const confirmed = display.showJsDialog(confirm, owner);
    await display.key(4);
    await expect(confirmed).resolves.toEqual({ accepted: false });
    await display.key(4);
    expect(finished).toEqual([]);
    await display.key(4);
    expect(finished).toEqual(['finish']);
  });

  it("confirms Cordova's alert", async () => {
    const { display } = shown();
    const answered = display.showJsDialog({ kind: 'alert', message: '好', url: 'https://localhost/' }, owner);
    await display.key(4);
    await expect(answered).resolves.toEqual({ accepted: true });
  });

  it('is swallowed by permission dialogs below API 30 and leaves those above', async () => {
    const request = { package: app.package, label: app.label, permissions: ['android.permission.CAMERA'] };
    for (const [apiLevel, windows] of [
      [29, 2],
      [30, 1],
    ] as const) {
      const { display } = screen(apiLevel);
      display.showApp(new PlainApp(), app);
      void display.askPermission({ ...request, index: 0, count: 1, asked: 0 });
      await display.key(4);
      expect(titles(display), `API ${apiLevel}`).toHaveLength(windows);
    }
  });

  it('asks for the background with Home and not on home itself', async () => {
    const { display, finished } = shown();
    await display.key(3);
    await display.key(3);
    expect(finished).toEqual(['background']);
  });
});
