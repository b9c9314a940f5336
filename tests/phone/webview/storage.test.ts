import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CdpEvent, CdpSession } from '../../../src/phone/webview/cdp.ts';
import { watchStorage } from '../../../src/phone/webview/storage.ts';

/** A record of LevelDB's log, whole in its block. */
function record(payload: Buffer, type = 1): Buffer {
  const header = Buffer.alloc(7);
  header.writeUInt16LE(payload.length, 4);
  header[6] = type;
  return Buffer.concat([header, payload]);
}

const version = record(Buffer.from('VERSION\u00011', 'latin1'));

describe('what pages stored', () => {
  let profile: string;
  let log: string;
  const listeners = new Map<string, (event: CdpEvent) => void>();
  const session = {
    on: (name: string, listener: (event: CdpEvent) => void) => listeners.set(name, listener),
    send: () => Promise.resolve({}),
  } as unknown as CdpSession;
  const change = (key: string, newValue: string): void =>
    listeners.get('DOMStorage.domStorageItemAdded')?.({ storageId: { isLocalStorage: true }, key, newValue });
  const after = (milliseconds: number): Promise<'waits'> => pause(milliseconds).then(() => 'waits');

  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'zhijian-storage-'));
    const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
    mkdirSync(folder, { recursive: true });
    log = join(folder, '000003.log');
  });
  afterEach(() => rmSync(profile, { recursive: true }));

  it('is written when nothing was stored', async () => {
    const storage = await watchStorage(session, profile);
    await expect(storage.written()).resolves.toBeUndefined();
  });

  it('is not written by a database that is only made after the change', async () => {
    const storage = await watchStorage(session, profile);
    change('k', '存');
    await pause(20);
    writeFileSync(log, version);
    const written = storage.written().then(() => 'written');
    expect(await Promise.race([written, after(300)])).toBe('waits');
    const value = Buffer.from('存', 'utf16le');
    const batch = Buffer.concat([Buffer.from('META:file://_file://\0\u0001k\0', 'latin1'), value]);
    writeFileSync(log, Buffer.concat([version, record(batch)]));
    expect(await written).toBe('written');
  });

  it('is written where its record goes on in the next block of the log', async () => {
    const storage = await watchStorage(session, profile);
    change('key', 'Wert');
    await pause(20);
    const batch = Buffer.from(`META${'x'.repeat(32_768 - 7 - 4 - 8)}\u0001key\u0001Wert`, 'latin1');
    const first = record(batch.subarray(0, 32_768 - 7), 2);
    writeFileSync(log, Buffer.concat([first, record(batch.subarray(32_768 - 7), 4)]));
    expect(await Promise.race([storage.written().then(() => 'written'), after(1000)])).toBe('written');
  });
});
