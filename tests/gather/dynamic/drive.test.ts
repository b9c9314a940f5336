import { readdirSync } from 'node:fs';

import { expect, it } from 'vitest';

import { dynamicKinds } from '../../../src/evidence/kinds/index.ts';
import { type DriveOptions, driveApp } from '../../../src/gather/dynamic/drive.ts';
import { fixedClock } from '../../../src/shared/clock.ts';
import { FakePhone } from '../../support/fake-phone.ts';
import { inFolder } from '../../support/zhijian.ts';
import { app } from './records.ts';

/** An inspection that the user ends while the app is started for the first time. */
function endedInSmoke(work: string, interruption: DriveOptions['interruption']) {
  const phone = new FakePhone({ package: app.package, first: 'home', screens: { home: { widgets: [] } } });
  const session = phone.session();
  const ending = new AbortController();
  let released = false;
  const start = session.start.bind(session);
  session.start = (started) => {
    ending.abort();
    return start(started);
  };
  session[Symbol.asyncDispose] = async () => {
    released = true;
  };
  const driven = driveApp({
    open: () => Promise.resolve(session),
    app,
    work,
    scenarios: [],
    hasWebAssets: true,
    secrets: {},
    askHuman: undefined,
    clock: fixedClock('2026-11-23T06:30:00Z'),
    signal: ending.signal,
    budget: 60_000,
    interruption,
    resume: false,
    onProgress: () => undefined,
  });
  return { driven, isReleased: () => released };
}

it('says of what an interruption left undone that it was interrupted, and not that the phone was lost', () =>
  inFolder(async (work) => {
    const { driven, isReleased } = endedInSmoke(work, undefined);
    const { device, ...rest } = await driven;
    expect(device).toMatchObject({ status: 'ok' });
    expect(Object.values(rest)).toHaveLength(dynamicKinds.length - 1);
    for (const gathered of Object.values(rest)) expect(gathered).toEqual({ status: 'skipped', reason: 'interrupted' });
    expect(isReleased()).toBe(true);
  }));

it('gives the phone back and leaves its folder where an interruption is to leave it', () =>
  inFolder(async (work) => {
    const { driven, isReleased } = endedInSmoke(work, 'leave');
    await expect(driven).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
    expect(isReleased()).toBe(true);
    expect(readdirSync(work)).toContain('tools');
  }));
