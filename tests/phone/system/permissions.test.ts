import { afterEach, describe, expect, it } from 'vitest';

import { backgroundLocation, coarseLocation, fineLocation } from '../../../src/phone/system/permissions/catalogue.ts';
import { requestPermissions } from '../../../src/phone/system/permissions/request.ts';
import type { System } from '../../../src/phone/system/system.ts';
import { buildApk } from '../support/build-apk.ts';
import { testPhone, type TestPhone } from '../support/test-phone.ts';

type Answer = Awaited<ReturnType<System['display']['askPermission']>>;
const camera = 'android.permission.CAMERA';
const contacts = 'android.permission.READ_CONTACTS';
let device: TestPhone;
afterEach(() => device.phone.stop());

async function app(apiLevel: number, permissions: readonly string[]) {
  device = await testPhone({ apiLevel });
  return device.phone.install(buildApk({ permissions }));
}

/** Asks with dialogs that are answered in order; tells what was granted and what each dialog asked for. */
async function ask(of: Awaited<ReturnType<typeof app>>, wanted: readonly string[], ...answers: Answer[]) {
  const shown: { permissions: readonly string[]; asked: number }[] = [];
  const { profile, permissions } = device.phone.system;
  const dialogs = {
    locationPrecision: 'fine' as const,
    askPermission: async (request: { permissions: readonly string[]; asked: number }): Promise<Answer> => {
      shown.push({ permissions: request.permissions, asked: request.asked });
      return answers[shown.length - 1] ?? 'deny';
    },
  };
  return { granted: await requestPermissions({ profile, permissions, dialogs }, of, wanted), shown };
}

describe('requestPermissions', () => {
  it('shows one dialog for each group and none for what is not declared', async () => {
    const one = await app(33, ['CAMERA', 'READ_CONTACTS', 'WRITE_CONTACTS']);
    const { granted, shown } = await ask(
      one,
      [camera, contacts, 'android.permission.WRITE_CONTACTS', 'android.permission.READ_SMS'],
      'allow',
      'deny',
    );
    expect(shown.map(({ permissions }) => permissions.length)).toEqual([1, 2]);
    expect(granted).toEqual({
      [camera]: true,
      [contacts]: false,
      'android.permission.WRITE_CONTACTS': false,
      'android.permission.READ_SMS': false,
    });
  });

  it('asks nothing any more after the second refusal on Android 11', async () => {
    const one = await app(30, ['CAMERA']);
    expect((await ask(one, [camera], 'deny')).shown).toEqual([{ permissions: [camera], asked: 0 }]);
    expect((await ask(one, [camera], 'deny')).shown).toEqual([{ permissions: [camera], asked: 1 }]);
    expect((await ask(one, [camera], 'allow')).shown).toEqual([]);
    expect([...(one.runtimePermissions.get(camera)?.flags ?? [])]).toEqual(['USER_SET', 'USER_FIXED']);
  });

  it('goes on asking below, until the user ticks the box', async () => {
    const one = await app(28, ['CAMERA']);
    for (let time = 0; time < 3; time += 1) expect((await ask(one, [camera], 'deny')).shown).toHaveLength(1);
    await ask(one, [camera], 'deny-forever');
    expect((await ask(one, [camera], 'allow')).shown).toEqual([]);
  });

  it('refuses foreground and background location asked for together from Android 11 on', async () => {
    const one = await app(30, ['ACCESS_FINE_LOCATION', 'ACCESS_BACKGROUND_LOCATION']);
    expect((await ask(one, [fineLocation, backgroundLocation], 'allow')).shown).toEqual([]);
    expect((await ask(one, [fineLocation], 'allow-foreground')).granted[fineLocation]).toBe(true);
  });

  it('gives the background only to 始终允许 on Android 10', async () => {
    const one = await app(29, ['ACCESS_FINE_LOCATION', 'ACCESS_BACKGROUND_LOCATION']);
    const { granted } = await ask(one, [fineLocation, backgroundLocation], 'allow-foreground');
    expect(granted).toEqual({ [fineLocation]: true, [backgroundLocation]: false });
  });

  it('gives only the approximate place when that is chosen', async () => {
    const one = await app(33, ['ACCESS_FINE_LOCATION', 'ACCESS_COARSE_LOCATION']);
    const { granted } = await ask(one, [fineLocation, coarseLocation], 'allow-limited');
    expect(granted).toEqual({ [fineLocation]: false, [coarseLocation]: true });
  });

  it('takes back what was given for once when the process ends', async () => {
    const one = await app(33, ['CAMERA']);
    await ask(one, [camera], 'allow-once');
    await device.run(`am start -W ${one.name}/.MainActivity`);
    await device.run(`am force-stop ${one.name}`);
    expect(device.phone.system.permissions.isGranted(one, camera)).toBe(false);
  });
});

describe('pm grant and revoke', () => {
  it('change what the manifest declares and refuse the rest in words', async () => {
    const one = await app(33, ['CAMERA', 'INTERNET', 'POST_NOTIFICATIONS']);
    expect(
      (await device.run(`pm grant ${one.name} ${camera} ; pm grant ${one.name} android.permission.POST_NOTIFICATIONS`))
        .code,
    ).toBe(0);
    const dump = (await device.run(`dumpsys package ${one.name}`)).out;
    expect(dump).toMatch(/runtime permissions:\n\s+android\.permission\.CAMERA: granted=true/);
    expect(dump).toMatch(/install permissions:\n\s+android\.permission\.INTERNET: granted=true/);
    expect((await device.run(`pm grant ${one.name} ${contacts}`)).error).toContain(
      `has not requested permission ${contacts}`,
    );
    expect((await device.run(`pm revoke ${one.name} android.permission.INTERNET`)).error).toContain(
      'is not a changeable permission type',
    );
  });

  it('end the process of an app that loses a permission', async () => {
    const one = await app(33, ['CAMERA']);
    await device.run(
      `pm grant ${one.name} ${camera}; am start -W ${one.name}/.MainActivity; pm revoke ${one.name} ${camera}`,
    );
    await device.run('am stack list');
    expect((await device.run(`dumpsys activity exit-info ${one.name}`)).out).toContain('reason=8 (PERMISSION CHANGE)');
  });

  it('knows media and notifications only from Android 13 on', async () => {
    const one = await app(30, ['POST_NOTIFICATIONS', 'READ_MEDIA_IMAGES']);
    expect([...one.runtimePermissions.keys()]).toEqual([]);
  });
});

describe('app ops', () => {
  it('tell when the camera was used and refused', async () => {
    const one = await app(33, ['CAMERA']);
    await device.run(`pm grant ${one.name} ${camera}; am start -W ${one.name}/.MainActivity`);
    device.runtimes.last().host.noteOp('CAMERA', true);
    device.pass(5000);
    device.runtimes.last().host.noteOp('CAMERA', false);
    const dump = (await device.run('dumpsys appops --op CAMERA')).out;
    expect(dump).toContain(`Package ${one.name}:\n      CAMERA (foreground):`);
    expect(dump).toContain('Access: [top-s] 2026-11-23 17:30:05.250 (-5s0ms)');
    expect(dump).toContain('Reject: [top-s] 2026-11-23 17:30:10.250 (0)');
    expect((await device.run(`appops get ${one.name} CAMERA`)).out).toBe(
      'CAMERA: foreground; time=+5s0ms ago; rejectTime=0 ago\n',
    );
    await device.run(`appops set ${one.name} android:camera ignore`);
    expect((await device.run(`cmd appops get ${one.name} CAMERA`)).out).toContain('CAMERA: ignore');
  });
});
