import { describe, expect, it } from 'vitest';

import type { PermissionRequest } from '../../../src/phone/display/surfaces/permission.ts';
import { app, find, outline, PlainApp, screen, tapOn } from './phone-screen.ts';

const location = ['android.permission.ACCESS_FINE_LOCATION', 'android.permission.ACCESS_COARSE_LOCATION'];
const base = { package: app.package, label: app.label, index: 0, count: 1, asked: 0 };

/** Dialogs whose trees are pinned: `permission-trees.txt` has them (vitest -u writes it). */
const requests: Readonly<Record<string, PermissionRequest>> = {
  location: { ...base, permissions: location },
  'camera again': { ...base, permissions: ['android.permission.CAMERA'], asked: 1 },
  'storage, first of two': { ...base, permissions: ['android.permission.READ_EXTERNAL_STORAGE'], count: 2 },
  pictures: { ...base, permissions: ['android.permission.READ_MEDIA_IMAGES', 'android.permission.READ_MEDIA_VIDEO'] },
  notifications: { ...base, permissions: ['android.permission.POST_NOTIFICATIONS'] },
};
const shownAt: Readonly<Record<string, readonly string[]>> = {
  26: ['location', 'camera again', 'storage, first of two'],
  28: ['camera again'],
  29: ['location', 'camera again'],
  30: ['location', 'camera again'],
  31: ['location'],
  33: ['location', 'camera again', 'notifications'],
  34: ['pictures'],
  35: ['pictures', 'notifications'],
};

function ask(apiLevel: number, request: Partial<PermissionRequest>) {
  const { display } = screen(apiLevel);
  display.showApp(new PlainApp(), app);
  const answer = display.askPermission({ ...base, permissions: location, ...request });
  return { display, answer };
}

describe('permission dialog', () => {
  it('has the tree of its API level', async () => {
    const trees: string[] = [];
    for (const [apiLevel, names] of Object.entries(shownAt)) {
      for (const name of names) {
        const [front] = await ask(Number(apiLevel), requests[name] ?? {}).display.windows();
        trees.push(`API ${apiLevel}, ${name}`, ...(front === undefined ? [] : outline(front.root, 1)), '');
      }
    }
    await expect(trees.join('\n')).toMatchFileSnapshot('permission-trees.txt');
  });

  it.each([
    [26, '允许', 'allow'],
    [26, '拒绝', 'deny'],
    [29, '仅在使用此应用时允许', 'allow-foreground'],
    [30, '仅限这一次', 'allow-once'],
    [33, '仅在使用该应用时允许', 'allow-foreground'],
    [33, '不允许', 'deny'],
  ] as const)('API %i answers to %s', async (apiLevel, words, expected) => {
    const { display, answer } = ask(apiLevel, {});
    await tapOn(display, words);
    await expect(answer).resolves.toBe(expected);
  });

  it('refuses for good with 不再询问, which takes 允许 away', async () => {
    const { display, answer } = ask(28, { asked: 1 });
    await tapOn(display, '不再询问');
    expect((await find(display, '允许'))?.enabled).toBe(false);
    await tapOn(display, '允许');
    await tapOn(display, '拒绝');
    await expect(answer).resolves.toBe('deny-forever');
  });

  it('refuses for good at the second time from API 29 on', async () => {
    for (const [apiLevel, words] of [
      [29, '拒绝，不要再询问'],
      [30, '拒绝'],
      [35, '不允许'],
    ] as const) {
      const { display, answer } = ask(apiLevel, { asked: 1 });
      await tapOn(display, words);
      await expect(answer, `API ${apiLevel}`).resolves.toBe('deny-forever');
    }
  });

  it('offers 始终允许 in API 29 only, where the background is asked for', async () => {
    const background = [...location, 'android.permission.ACCESS_BACKGROUND_LOCATION'];
    const { display, answer } = ask(29, { permissions: background });
    await tapOn(display, '始终允许');
    await expect(answer).resolves.toBe('allow');
    expect(await find(ask(30, { permissions: background }).display, '始终允许')).toBeUndefined();
  });

  it('knows the approximate location', async () => {
    const { display, answer } = ask(33, {});
    await tapOn(display, '大致位置');
    await tapOn(display, '仅限这一次');
    await expect(answer).resolves.toBe('allow-once');
    expect(display.locationPrecision).toBe('coarse');
  });

  it('gives access to some pictures from API 34 on', async () => {
    const { display, answer } = ask(34, requests['pictures'] ?? {});
    await tapOn(display, '允许有限访问');
    await expect(answer).resolves.toBe('allow-limited');
  });

  it('asks for a permission of no known group by its name', async () => {
    const { display } = ask(33, { permissions: ['com.example.permission.ODD_$&'] });
    expect((await find(display, 'permission_message'))?.text).toBe('要允许“政务通”使用ODD_$&吗？');
  });
});
