import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { expect, it } from 'vitest';

import { deviceFolders, latestInspection, matrixFolder, writeWhole } from '../../../src/cli/driven/matrix-folder.ts';
import { writeInspection } from '../../../src/inspection/folder.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { judgedOf } from '../../support/judged.ts';
import { inFolder } from '../../support/zhijian.ts';

it('is the same folder for the same package and plan, and another one for others', () =>
  inFolder(async (folder) => {
    const app = join(folder, '应用 1.2.apk');
    writeFileSync(app, 'one');
    const first = matrixFolder(folder, app, { plan: 'quick' });
    expect(basename(first)).toMatch(/^matrix-[\w.-]+-[0-9a-f]{8}-[0-9a-f]{6}$/);
    expect(matrixFolder(folder, app, { plan: 'quick' })).toBe(first);
    expect(matrixFolder(folder, app, { plan: 'filing' })).not.toBe(first);
    writeFileSync(app, 'two');
    expect(matrixFolder(folder, app, { plan: 'quick' })).not.toBe(first);
  }));

it('names a folder for every device, none twice', () => {
  const names = deviceFolders(['virtual:26', 'virtual_26', '../../x', '192.168.1.5:5555']);
  expect([...names.values()]).toEqual(['virtual_26', 'virtual_26-2', '__.._x', '192.168.1.5_5555']);
});

it('takes the inspection that was finished last, and nothing that is none', () =>
  inFolder(async (folder) => {
    expect(latestInspection(folder)).toBeUndefined();
    for (const day of ['2026-01-03', '2026-01-02'])
      writeInspection(join(folder, day), judgedOf(evidenceOf(), { day }).inspection);
    mkdirSync(join(folder, 'other'));
    expect(basename(latestInspection(folder) ?? '')).toBe('2026-01-03');
  }));

it('says where it cannot write', () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, 'matrix.json', 'in-the-way'), { recursive: true });
    expect(() => writeWhole(folder, 'matrix.json', '{}')).toThrow(
      expect.objectContaining({ code: 'output-unwritable' }) as Error,
    );
  }));
