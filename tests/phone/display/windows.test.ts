import { describe, expect, it } from 'vitest';

import { app, find, PlainApp, screen, tapOn, titles } from './phone-screen.ts';

const permission = {
  package: app.package,
  label: app.label,
  permissions: ['android.permission.CAMERA'],
  index: 0,
  count: 1,
  asked: 0,
};
const alert = { kind: 'alert', message: '签到成功', url: 'https://localhost/' } as const;
const owner = { package: app.package, shape: 'webview' } as const;

describe('window order', () => {
  it('is home alone before an app is shown', async () => {
    const { display } = screen();
    expect(titles(display)).toEqual(['QuickstepLauncher']);
    expect((await display.windows())[0]?.info).toMatchObject({ focused: true, active: true, type: 'application' });
  });

  it('shows installed apps on home and launches the one tapped', async () => {
    const { display } = screen();
    const launched: string[] = [];
    display.showHome([{ label: '政务通', package: app.package, component: 'cn.gov.demo/.MainActivity' }], (component) =>
      launched.push(component),
    );
    await tapOn(display, '政务通');
    expect(launched).toEqual(['cn.gov.demo/.MainActivity']);
  });

  it('stacks crash dialog, permission dialog and app front to back', () => {
    const { display } = screen();
    display.showApp(new PlainApp(), app);
    void display.askPermission(permission);
    display.showCrash('地图', 'cn.gov.map', false);
    expect(titles(display)).toEqual(['map', 'GrantPermissionsActivity', 'MainActivity']);
    expect(display.windowInfos().map((info) => info.layer)).toEqual([2, 1, 0]);
    expect(display.windowInfos().map((info) => info.active)).toEqual([true, false, false]);
  });

  it('takes what belongs to an app to the background with it', async () => {
    const { display } = screen();
    const runtime = new PlainApp();
    display.showApp(runtime, app);
    const answer = display.askPermission(permission);
    await display.key(3);
    expect(titles(display)).toEqual(['QuickstepLauncher']);
    display.showApp(runtime, app);
    expect(titles(display)).toEqual(['GrantPermissionsActivity', 'MainActivity']);
    await tapOn(display, '仅限这一次');
    await expect(answer).resolves.toBe('allow-once');
  });

  it('answers an app that is gone as if its user had gone', async () => {
    const { display } = screen();
    display.showApp(new PlainApp(), app);
    const answers = Promise.all([
      display.askPermission(permission),
      display.showJsDialog(alert, owner),
      display.chooseFiles({ accept: [], multiple: false, capture: undefined }, { package: app.package, camera: true }),
      display.pick({ kind: 'color', title: '', options: [], multiple: false, value: '' }, { package: app.package }),
    ]);
    display.closeApp(app.package);
    await expect(answers).resolves.toEqual(['deny', { accepted: false }, undefined, undefined]);
    expect(titles(display)).toEqual(['QuickstepLauncher']);
  });

  it('keeps ids and keys of a window while it is open', async () => {
    const { display } = screen();
    display.showApp(new PlainApp(), app);
    void display.showJsDialog(alert, owner);
    const before = await find(display, 'button1');
    const ids = display.windowInfos().map((info) => info.id);
    display.showToast('签到成功', app.package);
    expect((await find(display, 'button1'))?.key).toBe(before?.key);
    expect(display.windowInfos().map((info) => info.id)).toEqual(ids);
  });

  it('lists nothing below what covers the display', () => {
    const { display } = screen();
    display.showApp(new PlainApp(), app);
    display.openNotifications();
    expect(titles(display)).toEqual(['NotificationShade']);
    display.collapse();
    display.showApp(undefined, { package: 'cn.gov.map', activity: 'cn.gov.map.Start', label: '地图' });
    expect(titles(display)).toEqual(['Start']);
  });

  it('closes 没有响应 with the app that it is about', async () => {
    const { display } = screen();
    display.showApp(new PlainApp(), app);
    const answer = display.showNotResponding(app.label, app.package);
    display.showCrash('地图', 'cn.gov.map', false);
    display.closeApp(app.package);
    await expect(answer).resolves.toBe('close');
    expect(titles(display)).toEqual(['map', 'QuickstepLauncher']);
  });

  it('brings an app back from recents as from home', async () => {
    const launched: string[] = [];
    let asked = 0;
    const { display } = screen(33, { onBackgroundRequest: () => (asked++, display.pauseApp()) });
    display.showHome([{ label: app.label, package: app.package, component: 'demo/.Main' }], (component) =>
      launched.push(component),
    );
    display.showApp(new PlainApp(), app);
    await display.key(187);
    expect(asked).toBe(1);
    expect((await find(display, 'task'))?.contentDescription).toBe(app.label);
    await tapOn(display, 'task');
    expect(launched).toEqual(['demo/.Main']);
    await display.key(4);
    expect(await find(display, 'workspace')).toBeDefined();
  });

  it('has toasts in their own list and in no window', async () => {
    const { display } = screen();
    display.showApp(new PlainApp(), app);
    display.showToast('积分 +5', app.package);
    expect(display.toasts()).toEqual([{ text: '积分 +5', package: app.package, at: Date.UTC(2026, 10, 23, 4) }]);
    expect(await find(display, '积分 +5')).toBeUndefined();
    expect(titles(display)).toEqual(['MainActivity']);
  });
});
