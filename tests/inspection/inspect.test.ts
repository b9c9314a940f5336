import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readBundle } from '../../src/evidence/bundle/read.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { type DynamicKind, dynamicKinds } from '../../src/evidence/kinds/index.ts';
import { gather, inspect, type InspectOptions } from '../../src/inspection/inspect.ts';
import { rules } from '../../src/rules/index.ts';
import { fixedClock } from '../../src/shared/clock.ts';
import { InspectorError } from '../../src/shared/errors.ts';
import { profiles } from '../../src/standards/profiles/index.ts';
import { evidenceOf, failed } from '../support/evidence.ts';
import { inFolder, specimen } from '../support/zhijian.ts';

const app = specimen('banshitong');

function options(out: string, more: Partial<InspectOptions> = {}): InspectOptions {
  const [profile] = profiles;
  if (profile === undefined) throw new Error('there is a profile');
  return { out, occasion: 'evaluation', profile, rules, clock: fixedClock('2026-11-23T06:30:15Z'), ...more };
}

describe('inspect', () => {
  it('names the folder once everything is in it, and gives the next run over the same file another name', () =>
    inFolder(async (out) => {
      const seen: string[][] = [];
      const complete = async ({ folder }: { folder: string }) => void seen.push(readdirSync(folder).sort());
      const first = await inspect(app, options(out, { complete }));
      const second = await inspect(app, options(out, { complete }));
      expect(seen).toEqual([
        ['bundle', 'inspection.json'],
        ['bundle', 'inspection.json'],
      ]);
      expect([first.inspection.id, second.inspection.id]).toEqual(readdirSync(out).sort());
      expect(second.id).toBe(`${first.id}-2`);
      expect(existsSync(second.bundle.path)).toBe(true);
    }));

  it('leaves nothing when what goes beside it cannot be written', () =>
    inFolder(async (out) => {
      const complete = () => Promise.reject(new InspectorError('output-unwritable', 'no space left on device'));
      await expect(inspect(app, options(out, { complete }))).rejects.toMatchObject({ code: 'output-unwritable' });
      expect(readdirSync(out)).toEqual([]);
    }));
});

describe('inspect with a phone', () => {
  it('seals what driving gave with what the package gave, and then lets go of it', () =>
    inFolder(async (folder) => {
      const work = join(folder, 'work');
      mkdirSync(join(work, 'runs/start'), { recursive: true });
      writeFileSync(join(work, 'runs/start/trace.jsonl'), '{}\n');
      const steps: string[] = [];
      const { bundle } = await inspect(
        app,
        options(join(folder, 'out'), {
          drive: async (path, evidence) => {
            steps.push(`${path === app} ${evidence.manifest?.status}`);
            return {
              evidence: drivenOf(evidenceOf({ device: { virtual: true }, runs: failed('device-lost') })),
              attachments: work,
              done: () => void steps.push('done'),
            };
          },
        }),
      );
      expect(steps).toEqual(['true ok', 'done']);
      const reread = readBundle(bundle.path);
      expect(reread.evidence.device).toMatchObject({ status: 'ok', value: { virtual: true } });
      expect(reread.evidence.runs).toMatchObject({ status: 'failed' });
      expect(reread.index.attachments).toMatchObject([{ path: 'runs/start/trace.jsonl' }]);
    }));

  it('says of every kind that needs one that none was named', () =>
    inFolder(async (out) => {
      const { bundle } = await inspect(app, options(out));
      const reasons = dynamicKinds.map((kind) => bundle.evidence[kind]);
      expect(new Set(reasons.map((gathered) => JSON.stringify(gathered)))).toEqual(
        new Set(['{"status":"skipped","reason":"no-device"}']),
      );
    }));
});

describe('gather', () => {
  it('refuses a file in whose place another one of equal size and time was put meanwhile', () =>
    inFolder(async (folder) => {
      const [path, other, out] = [join(folder, 'app.apk'), join(folder, 'other.apk'), join(folder, 'out')];
      for (const file of [path, other]) {
        copyFileSync(app, file);
        utimesSync(file, 1_700_000_000, 1_700_000_000);
      }
      let replaced = false;
      const onProgress = () => {
        if (!replaced) renameSync(other, path);
        replaced = true;
      };
      const gathering = gather(path, { out, clock: fixedClock('2026-11-23T06:30:15Z'), onProgress });
      await expect(gathering).rejects.toMatchObject({ code: 'file-changed' });
      expect(existsSync(out)).toBe(false);
    }));
});

function drivenOf(evidence: Evidence): Pick<Evidence, DynamicKind> {
  return Object.fromEntries(dynamicKinds.map((kind) => [kind, evidence[kind]])) as Pick<Evidence, DynamicKind>;
}
