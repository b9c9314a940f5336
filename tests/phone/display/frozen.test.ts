import { describe, expect, it } from 'vitest';

import { noFaults } from '../../../src/phone/faults.ts';
import { app, find, PlainApp, screen, tapAt, titles } from './phone-screen.ts';

describe('an app that does not answer', () => {
  it('is shown as it last was', async () => {
    const { display } = screen();
    const runtime = new PlainApp();
    runtime.title = '第一页';
    display.showApp(runtime, app);
    await display.windows();
    const frame = await display.screenshot();
    runtime.hang();
    expect(await find(display, '第一页')).toBeDefined();
    expect(await display.screenshot()).toEqual(frame);
  });

  it('has an empty window where it never answered', async () => {
    const { display } = screen();
    const runtime = new PlainApp();
    runtime.hang();
    display.showApp(runtime, app);
    expect((await display.windows()).map(({ root }) => root.children)).toEqual([[]]);
    expect((await display.screenshot()).length).toBeGreaterThan(100);
  });

  it('is not responding after a touch', async () => {
    const told = deferred();
    const { display } = screen(33, { notRespondingAfter: 20, onNotResponding: told.resolve });
    const runtime = new PlainApp();
    display.showApp(runtime, app);
    runtime.hang();
    await display.touch([tapAt(500, 500)]);
    await expect(told.promise).resolves.toBe(app.package);
  });

  it('is not responding when the fault says so, and gets no touch', async () => {
    const told = deferred();
    const faults = { ...noFaults(), freezeApp: true };
    const { display } = screen(33, { notRespondingAfter: 20, onNotResponding: told.resolve, faults });
    const runtime = new PlainApp();
    display.showApp(runtime, app);
    await display.touch([tapAt(500, 500)]);
    await expect(told.promise).resolves.toBe(app.package);
    expect(runtime.touches).toEqual([]);
  });

  it('lets a touch end as soon as its dialog is open', async () => {
    const { display } = screen();
    const runtime = new PlainApp();
    display.showApp(runtime, app);
    runtime.hang();
    const touched = display.touch([
      {
        points: [
          { x: 5, y: 500, at: 0 },
          { x: 5, y: 500, at: 600_000 },
        ],
      },
    ]);
    await display.windows();
    const dialog = { kind: 'alert', message: '好', url: 'https://localhost/' } as const;
    void display.showJsDialog(dialog, { package: app.package, shape: 'webview' });
    await touched;
    expect(titles(display)).toEqual(['MainActivity', 'MainActivity']);
  });

  it('shows 没有响应 and takes the answer', async () => {
    const { display } = screen(29);
    const answer = display.showNotResponding(app.label, app.package);
    expect(await find(display, '政务通没有响应')).toBeDefined();
    await display.key(4);
    const wait = await find(display, 'aerr_wait');
    await display.touch([tapAt((wait?.bounds.left ?? 0) + 30, (wait?.bounds.top ?? 0) + 30)]);
    await expect(answer).resolves.toBe('wait');
  });
});

function deferred(): { promise: Promise<string>; resolve: (value: string) => void } {
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((settle) => (resolve = settle));
  return { promise, resolve };
}
