import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { inspectionId, readInspection } from '../../src/inspection/folder.ts';
import { inFolder } from '../support/zhijian.ts';

const at = new Date('2026-11-23T06:30:15.123Z');

describe('inspectionId', () => {
  it('names package, version, second and sample', () => {
    expect(inspectionId('gov.example.app', '12', at, 'f'.repeat(64))).toBe(
      'gov.example.app-12-20261123T063015Z-ffffffff',
    );
  });

  it.each(['../../etc', '..', 'a/b\\c:d*e', '\u202E政务', 'CON', 'x'.repeat(500), ''])(
    'is a harmless folder name for the package %j',
    (name) => {
      const id = inspectionId(name, '../9', at, 'f'.repeat(64));
      expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._]*-[A-Za-z0-9._]+-20261123T063015Z-f{8}$/);
      expect(id.length).toBeLessThan(140);
    },
  );
});

describe('readInspection', () => {
  it.each([
    ['cut short', '{"schemaVersion": 1', ''],
    ['of another version', '{"schemaVersion": 9}', 'schemaVersion: '],
    ['something else', '[]', ''],
  ])('says where an inspection.json is wrong that is %s', (_, text, where) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'inspection.json'), text);
      expect(() => readInspection(folder)).toThrow(
        expect.objectContaining({
          code: 'inspection-unreadable',
          message: expect.stringContaining(where) as string,
        }) as Error,
      );
      expect(readdirSync(folder)).toEqual(['inspection.json']);
    }),
  );
});
