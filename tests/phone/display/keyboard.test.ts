import { describe, expect, it } from 'vitest';

import { app, find, PlainApp, screen, tapAt, tapOn } from './phone-screen.ts';

function editing() {
  const { display } = screen();
  const runtime = new PlainApp();
  display.showApp(runtime, app);
  display.showKeyboard(true);
  return { display, runtime };
}

describe('keyboard', () => {
  it('shrinks the app while it is shown', async () => {
    const { display, runtime } = editing();
    const [keyboard, window] = await display.windows();
    expect(keyboard?.info).toMatchObject({ type: 'inputMethod', focused: false, active: false });
    expect(window?.info).toMatchObject({ focused: true, active: true });
    expect(runtime.content.bottom).toBe(keyboard?.info.bounds.top);
    expect(await display.hideKeyboard()).toBe(true);
    expect(await display.hideKeyboard()).toBe(false);
    expect(runtime.content.bottom).toBe(2340);
  });

  it('types what its keys say into the app', async () => {
    const { display, runtime } = editing();
    await tapOn(display, 'Shift');
    await tapOn(display, 'Z');
    await tapOn(display, 'j');
    await tapOn(display, '符号');
    await tapOn(display, '7');
    expect(runtime.text).toBe('Zj7');
    await tapOn(display, '删除');
    expect(runtime.keys).toEqual([67]);
  });

  it('comes back with a tap on the field that has the focus already', async () => {
    const { display } = editing();
    await display.hideKeyboard();
    await display.touch([tapAt(500, 1500)]);
    expect(display.keyboardShown).toBe(false);
    await display.touch([tapAt(500, 350)]);
    expect(display.keyboardShown).toBe(true);
  });

  it('stays away when the app comes back, until its field is tapped', async () => {
    const { display, runtime } = editing();
    await display.key(3);
    expect(display.keyboardShown).toBe(false);
    display.showApp(runtime, app);
    expect(display.keyboardShown).toBe(false);
    await display.touch([tapAt(500, 350)]);
    expect(display.keyboardShown).toBe(true);
  });

  it('is not for an app in the background', () => {
    const { display } = editing();
    display.showApp(new PlainApp(), { package: 'cn.gov.map', activity: 'cn.gov.map.Main', label: '地图' });
    display.showKeyboard(true, app.package);
    expect(display.keyboardShown).toBe(false);
  });

  it('serves the field of a prompt', async () => {
    const { display, runtime } = editing();
    const dialog = { kind: 'prompt', message: '姓名', defaultText: '', url: 'https://localhost/' } as const;
    const answer = display.showJsDialog(dialog, { package: app.package, shape: 'webview' });
    expect(display.keyboardShown).toBe(false);
    expect(await display.typeText('x')).toBe(false);
    const field = await find(display, 'value');
    await tapOn(display, 'value');
    expect(display.keyboardShown).toBe(true);
    await tapOn(display, 'w');
    await display.key(29);
    await display.key(67);
    expect(await display.typeText('张三')).toBe(true);
    expect((await find(display, 'value'))?.text).toBe('w张三');
    expect(await display.setText(field?.key ?? '', '李四')).toBe(true);
    expect(await display.setText('surface:999:value', '李四')).toBe(false);
    await tapOn(display, '确定');
    await expect(answer).resolves.toEqual({ accepted: true, text: '李四' });
    expect(runtime.text).toBe('');
  });

  it('fits a display that is turned', async () => {
    const { display, runtime } = editing();
    await display.rotate(1);
    expect(display.metrics).toEqual({ width: 2340, height: 1080, density: 480, rotation: 1 });
    expect(runtime.size).toEqual({ width: 2340, height: 1080 });
    expect(runtime.content.bottom).toBeLessThan(1080);
    expect(runtime.content.bottom).toBeGreaterThan(300);
    const space = await find(display, '空格');
    expect(space?.bounds.bottom).toBeLessThanOrEqual(1080);
  });
});
