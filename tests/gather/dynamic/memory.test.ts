import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { AppOpUse, DeviceSession, LogLine } from '../../../src/device/session.ts';
import { openMemory } from '../../../src/gather/dynamic/memory.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { inFolder } from '../../support/zhijian.ts';

const camera: AppOpUse = { op: 'CAMERA', granted: true, at: '2026-01-02T03:04:05.000Z', state: 'fg' };
const crash: LogLine = {
  at: 1,
  buffer: 'crash',
  priority: 'E',
  pid: 7,
  uid: undefined,
  tag: 'AndroidRuntime',
  message: 'FATAL EXCEPTION: main',
};

/** A phone that tells these uses and lines, or is gone. */
function phone(uses: AppOpUse[] | undefined, log: LogLine[] = []): DeviceSession {
  return {
    appOps: async () => {
      if (uses === undefined) throw new InspectorError('device-lost', 'gone');
      return uses;
    },
    exits: async () => [],
    log: () => log,
  } as unknown as DeviceSession;
}

it('keeps each thing once, however often the phone tells it', () =>
  inFolder(async (folder) => {
    const memory = openMemory(join(folder, 'memory'), false);
    const other = { ...crash, tag: 'chatty' };
    const told = phone([camera], [crash, other]);
    await memory.refresh(told, 'app');
    await memory.refresh(told, 'app');
    expect(memory.uses).toEqual([camera]);
    expect(memory.log).toHaveLength(1);
  }));

it('keeps what a phone told before it was lost, and says what is missing', () =>
  inFolder(async (folder) => {
    const memory = openMemory(join(folder, 'memory'), false);
    await memory.refresh(phone([camera]), 'app');
    expect(memory.missing).toEqual({ uses: [], exits: [] });
    await memory.refresh(phone(undefined), 'app');
    expect(memory.uses).toEqual([camera]);
    expect(memory.missing).toMatchObject({ uses: [{ code: 'uses-unread', detail: 'gone' }], exits: [] });
  }));

it('goes on after a kill only when told to, and not with a torn file', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'memory');
    await openMemory(file, false).refresh(phone([camera], [crash]), 'app');
    expect(openMemory(file, false).uses).toEqual([]);
    expect(openMemory(file, true)).toMatchObject({ uses: [camera], log: [{ message: crash.message }] });
    writeFileSync(file, '{"uses": [');
    expect(openMemory(file, true).uses).toEqual([]);
  }));
