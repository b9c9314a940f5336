import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadBatch } from '../../../src/inspection/compare/batch/load.ts';
import { summarise } from '../../../src/inspection/compare/batch/summary.ts';
import { writeInspection } from '../../../src/inspection/folder.ts';
import type { Inspection } from '../../../src/inspection/model.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { judgedOf } from '../../support/judged.ts';

const appOf = (name: string, debuggable: boolean, day = '2026-01-02'): Inspection =>
  judgedOf(evidenceOf({ manifest: { package: `cn.gov.${name}`, application: { debuggable } } }), {
    day,
    change: (inspection) => ({ ...inspection, id: `cn.gov.${name}-${day}` }),
  }).inspection;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-batch-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(...inspections: readonly Inspection[]): string {
  const out = mkdtempSync(join(folder, 'out-'));
  for (const inspection of inspections) writeInspection(join(out, inspection.id), inspection);
  return out;
}

describe('loadBatch', () => {
  it('finds the inspections of a folder, of folders side by side, and each once', () => {
    const out = written(appOf('one', true), appOf('two', false));
    const all = join(out, '..');
    expect(loadBatch([out]).members.map(({ inspection }) => inspection.id)).toEqual([
      'cn.gov.one-2026-01-02',
      'cn.gov.two-2026-01-02',
    ]);
    expect(loadBatch([out, join(out, 'cn.gov.one-2026-01-02')]).members).toHaveLength(2);
    expect(loadBatch([all]).members).toHaveLength(2);
    rmSync(out, { recursive: true });
  });

  it('names what cannot be read and goes on with the others', () => {
    const out = written(appOf('one', true));
    for (const [name, text] of [
      ['cut', '{"id": "x"'],
      ['other', '{}'],
    ] as const) {
      mkdirSync(join(out, name));
      writeFileSync(join(out, name, 'inspection.json'), text);
    }
    mkdirSync(join(out, 'empty'));
    mkdirSync(join(out, '.partial-1-x'));
    const { broken, members } = loadBatch([out]);
    expect(members).toHaveLength(1);
    expect(broken.map(({ error, path }) => [path.slice(out.length + 1), error.code])).toEqual([
      ['cut', 'inspection-unreadable'],
      ['empty', 'inspection-unreadable'],
      ['other', 'inspection-unreadable'],
    ]);
  });

  it('refuses a path that is not there and a folder without any', () => {
    expect(() => loadBatch([join(folder, 'none')])).toThrow(expect.objectContaining({ code: 'file-not-found' }));
    expect(() => loadBatch([mkdtempSync(join(folder, 'bare-'))])).toThrow(
      expect.objectContaining({ code: 'inspection-unreadable' }),
    );
  });
});

describe('summarise', () => {
  const batchOf = (...inspections: readonly Inspection[]) => ({
    members: inspections.map((inspection) => ({ path: inspection.id, inspection })),
    broken: [],
  });

  it('counts each app once, by its latest inspection', () => {
    const summary = summarise(batchOf(appOf('one', true), appOf('one', false, '2026-02-03'), appOf('two', true)));
    expect(summary.apps).toBe(2);
    expect(summary.rows.map(({ counted }) => counted)).toEqual([false, true, true]);
    expect(summary.rules.find(({ ruleId }) => ruleId === 'debuggable-build')?.failedIn).toEqual(['cn.gov.two']);
    expect(summary.cautions).toContain('repeated-apps');
    expect(summary.period).toEqual({ from: '2026-01-02T03:04:05.000Z', to: '2026-02-03T03:05:00.000Z' });
  });

  it('counts per requirement every outcome, what was examined and which ways were not taken', () => {
    const { apps, requirements } = summarise(batchOf(appOf('one', true), appOf('two', false)));
    for (const { counts, examined } of requirements) {
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(apps);
      expect(examined).toBe(counts.failed + counts.cantTell + counts.passed);
    }
    const bans = requirements.find(({ requirement }) => requirement === 'GMA-BAN-2');
    expect(bans?.methodsMissing['dynamic']).toBe(2);
  });

  it('puts failures of mandatory rules first', () => {
    const { rules } = summarise(batchOf(appOf('one', true), appOf('two', true), appOf('three', false)));
    expect(rules[0]).toMatchObject({
      ruleId: 'debuggable-build',
      force: 'mandatory',
      counts: { failed: 2, passed: 1 },
    });
  });

  it('tells why rules gave no answer, and what keeps the apps from being compared', () => {
    const other = { ...appOf('two', false), profile: 'draft-gb-2026' };
    const { cautions, untested } = summarise(batchOf(appOf('one', false), other));
    expect(untested[0]).toMatchObject({ reason: 'skipped no-device', apps: 2 });
    expect(cautions).toEqual(expect.arrayContaining(['few-apps', 'mixed-profiles', 'not-driven', 'not-verified']));
  });

  it('counts nothing of an empty batch without failing', () => {
    expect(summarise({ members: [], broken: [] })).toMatchObject({ apps: 0, period: null, rules: [] });
  });
});
