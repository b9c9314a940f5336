import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { bundleIndex } from '../../../src/evidence/bundle/model.ts';
import { readBundle } from '../../../src/evidence/bundle/read.ts';
import { sealIndex, writeBundle } from '../../../src/evidence/bundle/write.ts';
import { evaluateBundle } from '../../../src/inspection/evaluate-bundle.ts';
import { writeInspection } from '../../../src/inspection/folder.ts';
import type { Inspection } from '../../../src/inspection/model.ts';
import { applyReviews } from '../../../src/inspection/review/apply.ts';
import { appendReviews } from '../../../src/inspection/review/store.ts';
import { checkFolder } from '../../../src/inspection/verification/check.ts';
import { rules } from '../../../src/rules/index.ts';
import { profiles } from '../../../src/standards/profiles/index.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { exemptionOf } from '../../support/exemptions.ts';
import { reviewFor } from '../../support/reviews.ts';

let folder: string;
let bundle: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-verdicts-'));
  bundle = join(folder, 'bundle');
  writeBundle(bundle, evidenceOf(), {
    toolVersion: '0.0.0',
    createdAt: new Date('2026-01-02T00:00:00Z'),
    apk: { name: 'a.apk', size: 3, sha256: 'f'.repeat(64) },
    limits: { milliseconds: 1 },
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function judge(): Inspection {
  return evaluateBundle(readBundle(bundle), {
    id: 'an-inspection',
    occasion: 'filing',
    profile: profiles[0],
    rules,
    startedAt: '2026-01-02T00:00:00.000Z',
    finishedAt: '2026-01-02T00:01:00.000Z',
    bundlePath: 'bundle',
    toolVersion: '0.0.0',
    exemptions: [exemptionOf()],
  });
}

async function checkWith(inspection: Inspection) {
  writeInspection(folder, inspection);
  const { differences, verdict, verdicts } = await checkFolder(bundle, new Set());
  return { verdict, verdicts, told: differences.map(({ detail, file }) => `${file}: ${detail}`) };
}

describe('the verdicts beside a bundle', () => {
  it('are confirmed by judging again, exemptions and decisions among them', async () => {
    const judged = judge();
    expect(judged.exemptions).toHaveLength(1);
    expect(await checkWith(judged)).toEqual({ verdict: 'unsigned', verdicts: 'confirmed', told: [] });
    const reviews = appendReviews(folder, judged, [
      reviewFor(judged, { kind: 'requirement', id: judged.requirements[0]?.requirement ?? '' }, 'inapplicable'),
    ]);
    expect(await checkWith(applyReviews(judged, reviews))).toMatchObject({ verdicts: 'confirmed', told: [] });
  });

  it('are a difference where the file was edited, by its name', async () => {
    const judged = judge();
    const open = judged.verdicts.find(({ outcome }) => outcome === 'untested');
    expect(open).toBeDefined();
    const verdicts = judged.verdicts.map((one) => (one === open ? { ...one, outcome: 'passed' as const } : one));
    expect(await checkWith({ ...judged, conclusion: 'compliant' })).toEqual({
      verdict: 'differs',
      verdicts: 'differ',
      told: ['inspection.json: conclusion'],
    });
    expect((await checkWith({ ...judged, verdicts })).told).toEqual([`inspection.json: verdicts, ${open?.ruleId}`]);
    expect((await checkWith({ ...judged, apk: { ...judged.apk, label: '别的应用' } })).told).toEqual([
      'inspection.json: apk',
    ]);
  });

  it('are said not to be compared where other rules gave them, or the evidence was masked', async () => {
    const judged = judge();
    const ruleset = { ...judged.ruleset, sha256: '0'.repeat(64) };
    expect(await checkWith({ ...judged, ruleset })).toMatchObject({ verdicts: 'other-rules', told: [] });
    const index = bundleIndex.parse(JSON.parse(readFileSync(join(bundle, 'bundle.json'), 'utf8')));
    sealIndex(bundle, { ...index, redactionOf: { sha256: judged.bundle.sha256, files: [] } });
    const redacted = judge();
    expect(await checkWith(redacted)).toMatchObject({ verdicts: 'redacted', told: [] });
  });
});
