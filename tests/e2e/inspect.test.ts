import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { inspection as inspectionSchema } from '../../src/inspection/model.ts';
import { inFolder, specimen, zhijian } from '../support/zhijian.ts';

const filing = ['--filing', specimen('jiedaotong', 'filing.yaml')];

function onlyFolder(out: string): string {
  const names = readdirSync(out);
  expect(names).toHaveLength(1);
  return join(out, names[0] as string);
}

/** What may differ between two runs over the same file: times and ids. */
function timeless(text: string): string {
  return text
    .replace(/"(startedAt|finishedAt|createdAt|id)": "[^"]*"/g, '"$1": "…"')
    .replace(/("bundle": \{\s*"path": "bundle",\s*"sha256": )"[0-9a-f]{64}"/, '$1"…"');
}

describe('zhijian inspect', () => {
  it('finds the planted defects, seals evidence and writes the reports asked for', () =>
    inFolder(async (out) => {
      const ran = await zhijian([
        'inspect',
        specimen('jiedaotong'),
        '--out',
        out,
        '--format',
        'html,json,sarif',
        ...filing,
      ]);
      expect(ran.code).toBe(1);
      const folder = onlyFolder(out);
      expect(readdirSync(folder).sort()).toEqual([
        'bundle',
        'inspection.json',
        'report.zh-CN.html',
        'report.zh-CN.json',
        'report.zh-CN.sarif',
      ]);
      const inspection = inspectionSchema.parse(JSON.parse(readFileSync(join(folder, 'inspection.json'), 'utf8')));
      expect(inspection.conclusion).toBe('non-compliant');
      const outcomes = Object.fromEntries(inspection.verdicts.map((verdict) => [verdict.ruleId, verdict.outcome]));
      expect(outcomes).toMatchObject({ 'debuggable-build': 'failed', 'checkin-wording': 'cantTell' });
      expect(ran.out).toContain('结论：不符合');
    }));

  it('never calls wordings alone a violation, and never calls a clean package compliant without driving the app', () =>
    inFolder(async (out) => {
      const ran = await zhijian([
        'inspect',
        specimen('banshitong'),
        '--out',
        out,
        '--json',
        '--filing',
        specimen('banshitong', 'filing.yaml'),
      ]);
      const inspection = inspectionSchema.parse(JSON.parse(ran.out));
      expect(
        inspection.verdicts.filter((verdict) => verdict.outcome === 'failed' && verdict.force === 'mandatory'),
      ).toEqual([]);
      expect(inspection.conclusion).not.toBe('compliant');
      expect(ran.code).toBe(3);
    }));

  it('prints on stdout exactly what stands in inspection.json', () =>
    inFolder(async (out) => {
      const ran = await zhijian(['inspect', specimen('banshitong'), '--out', out, '--json']);
      expect(ran.out).toBe(readFileSync(join(onlyFolder(out), 'inspection.json'), 'utf8'));
    }));

  it('says the same of the same file twice, but for times and ids', () =>
    inFolder(async (out) => {
      const runs = [];
      for (const turn of ['a', 'b']) {
        const ran = await zhijian(['inspect', specimen('jiedaotong'), '--out', join(out, turn), '--json', ...filing]);
        runs.push(timeless(ran.out));
        const kinds = join(onlyFolder(join(out, turn)), 'bundle/apk');
        runs.push(
          readdirSync(kinds)
            .map((name) => readFileSync(join(kinds, name), 'utf8'))
            .join('\n'),
        );
      }
      expect(runs[2]).toBe(runs[0]);
      expect(runs[3]).toBe(runs[1]);
    }));

  it('goes on after a bad file and tells both apart in the exit code and the table', () =>
    inFolder(async (out) => {
      const bad = join(out, 'not-an-app.apk');
      writeFileSync(bad, 'hello');
      const ran = await zhijian([
        'inspect',
        bad,
        specimen('banshitong'),
        join(out, 'absent.apk'),
        '--out',
        join(out, 'done'),
        '--locale',
        'en',
      ]);
      expect(ran.code).toBe(2);
      expect(readdirSync(join(out, 'done'))).toHaveLength(1);
      expect(ran.log).toMatch(/error (archive-unreadable|not-an-apk)/);
      expect(ran.log).toContain('error file-not-found');
      expect(ran.out).toContain('3 files');
    }));

  it('keeps JSON on stdout machine-clean for several files: one object a line', () =>
    inFolder(async (out) => {
      const bad = join(out, 'broken.apk');
      writeFileSync(bad, Buffer.alloc(100));
      const ran = await zhijian(['inspect', bad, specimen('banshitong'), '--out', join(out, 'done'), '--json']);
      const lines = ran.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines).toHaveLength(2);
      expect(lines.filter((line) => 'error' in line)).toHaveLength(1);
    }));

  it('skips what was done when asked to resume', () =>
    inFolder(async (out) => {
      const args = ['inspect', specimen('banshitong'), specimen('jiedaotong'), '--out', out];
      await zhijian(args);
      const again = await zhijian([...args, '--resume', '--locale', 'en']);
      expect(again.log.match(/already inspected/g)).toHaveLength(2);
      expect(readdirSync(out)).toHaveLength(2);
    }));

  it('leaves nothing half-done behind when interrupted', () =>
    inFolder(async (out) => {
      for (const after of [120, 260, 420]) {
        const ran = await zhijian(['inspect', specimen('jiedaotong'), specimen('banshitong'), '--out', out], {
          interrupt: { after },
        });
        const left = readdirSync(out).filter((name) => name.startsWith('.'));
        expect({ after, left, code: ran.code }).toMatchObject({ left: [] });
      }
    }));

  it('writes nothing outside its folder for a package whose entries point elsewhere', () =>
    inFolder(async (out) => {
      const home = join(out, 'home');
      mkdirSync(home);
      await zhijian(['inspect', specimen('hostile-label'), '--out', 'runs'], { cwd: home });
      expect(readdirSync(home)).toEqual(['runs']);
    }));
});

describe('zhijian evaluate', () => {
  it('judges the bundle alone to the byte as the inspection did', () =>
    inFolder(async (out) => {
      await zhijian(['inspect', specimen('jiedaotong'), '--out', out, ...filing]);
      const folder = onlyFolder(out);
      const before = readFileSync(join(folder, 'inspection.json'), 'utf8');
      const alone = join(out, '..', `moved-${process.pid}`);
      cpSync(folder, alone, { recursive: true });
      try {
        const ran = await zhijian(['evaluate', join(alone, 'bundle')]);
        expect(ran.code).toBe(1);
        expect(timeless(readFileSync(join(alone, 'inspection.json'), 'utf8'))).toBe(timeless(before));
      } finally {
        rmSync(alone, { recursive: true });
      }
    }));

  it('judges by another profile without touching the first judgement', () =>
    inFolder(async (out) => {
      await zhijian(['inspect', specimen('banshitong'), '--out', out]);
      const folder = onlyFolder(out);
      const before = readFileSync(join(folder, 'inspection.json'), 'utf8');
      const other = join(out, 'draft');
      mkdirSync(other);
      await zhijian(['evaluate', folder, '--profile', 'draft-gb-2026', '--out', other]);
      expect(JSON.parse(readFileSync(join(other, 'inspection.json'), 'utf8'))).toMatchObject({
        profile: 'draft-gb-2026',
      });
      expect(readFileSync(join(folder, 'inspection.json'), 'utf8')).toBe(before);
    }));
});

describe('zhijian verify', () => {
  it('calls a sealed bundle intact, and names the file once a byte of it changed', () =>
    inFolder(async (out) => {
      await zhijian(['gather', specimen('banshitong'), '--out', out]);
      const folder = onlyFolder(out);
      expect((await zhijian(['verify', folder])).code).toBe(0);
      const file = join(folder, 'bundle/apk/texts.json');
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
      writeFileSync(file, bytes);
      const ran = await zhijian(['verify', folder, '--locale', 'en']);
      expect(ran.code).toBe(1);
      expect(ran.out).toContain('apk/texts.json');
      expect((await zhijian(['evaluate', folder])).code).toBe(2);
    }));
});
