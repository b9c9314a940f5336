import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { recordExports } from '../../src/handover/log/append.ts';
import { type ExportRecord, readLog } from '../../src/handover/log/chain.ts';
import { inFolder } from '../support/zhijian.ts';

const record = (file: string): ExportRecord => ({
  at: '2026-01-02T03:04:05.000Z',
  by: '张工',
  command: 'export',
  inspection: 'app-1',
  bundle: 'a'.repeat(64),
  file,
  size: 1,
  sha256: 'b'.repeat(64),
  redaction: 'redacted',
});

describe('the export log', () => {
  it('grows line by line, each naming the one before', () =>
    inFolder(async (folder) => {
      const log = join(folder, 'state/exports.jsonl');
      for (const name of ['a', 'b', 'c']) expect(recordExports([log], [record(name)])).toEqual([]);
      const { broken, hashes, records } = readLog(readFileSync(log, 'utf8'));
      expect([broken, records.map(({ file }) => file), hashes.length]).toEqual([undefined, ['a', 'b', 'c'], 3]);
      expect(existsSync(`${log}.lock`)).toBe(false);
    }));

  it.each<[string, (lines: string[]) => string[], number]>([
    ['a line was changed', ([a = '', b = '', c = '']) => [a, b.replace('张工', '李工'), c], 3],
    ['the first line was changed', ([a = '', ...rest]) => [a.replace('"a"', '"z"'), ...rest], 2],
    ['a line was taken out', ([a = '', , c = '']) => [a, c], 2],
    ['a line was put in', ([a = '', ...rest]) => [a, a, ...rest], 2],
    ['lines were swapped', ([a = '', b = '', c = '']) => [b, a, c], 1],
    ['a line is no record', ([a = '']) => [a, '{}'], 2],
  ])('shows that %s, and is not written on', (_, change, line) =>
    inFolder(async (folder) => {
      const log = join(folder, 'exports.jsonl');
      recordExports([log], ['a', 'b', 'c'].map(record));
      const text = `${change(readFileSync(log, 'utf8').trimEnd().split('\n')).join('\n')}\n`;
      writeFileSync(log, text);
      expect(readLog(text).broken).toBe(line);
      expect(() => recordExports([log], [record('d')])).toThrow(
        expect.objectContaining({ code: 'export-log-broken', place: log }) as Error,
      );
      expect(readFileSync(log, 'utf8')).toBe(text);
    }),
  );

  it('shows a line that was cut off', () =>
    inFolder(async (folder) => {
      const log = join(folder, 'exports.jsonl');
      recordExports([log], [record('a')]);
      appendFileSync(log, '{"n":1,');
      expect(readLog(readFileSync(log, 'utf8'))).toMatchObject({ broken: 2, records: [{ file: 'a' }] });
    }));

  it('may be missing in one place, not in both', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      const [good, bad, worse] = ['exports.jsonl', 'file/exports.jsonl', 'file/x/exports.jsonl'].map((one) =>
        join(folder, one),
      ) as [string, string, string];
      expect(recordExports([bad, good], [record('a')])).toEqual([bad]);
      expect(() => recordExports([bad, worse], [record('a')])).toThrow(
        expect.objectContaining({ code: 'output-unwritable' }) as Error,
      );
    }));
});
