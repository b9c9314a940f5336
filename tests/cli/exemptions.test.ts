import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { evaluateCommand, type EvaluateFlags } from '../../src/cli/commands/evaluate.ts';
import { reportCommand } from '../../src/cli/commands/report.ts';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { readInspection } from '../../src/inspection/folder.ts';
import { readExemptions } from '../../src/inspection/exemption/read.ts';
import { inspect } from '../../src/inspection/inspect.ts';
import { rules } from '../../src/rules/index.ts';
import { fixedClock } from '../../src/shared/clock.ts';
import { profiles } from '../../src/standards/profiles/index.ts';
import { exemptionOf } from '../support/exemptions.ts';
import { inFolder, specimen } from '../support/zhijian.ts';

const app = 'cn.gov.specimen.jiedaotong';
const rule = 'debuggable-build';

/** Everything mandatory that fails in the specimen. */
const failing = [
  'below-county-sponsor',
  'cleartext-traffic',
  'debuggable-build',
  'exposed-provider',
  'incomplete-filing-form',
  'missing-mlps-evaluation',
];
const all = exemptionOf({
  app,
  validFrom: '2020-01-01',
  validUntil: '2020-01-31',
  scope: { rules: failing, patterns: [], screens: [], fingerprints: [] },
});

function terminalOf() {
  const said: string[] = [];
  const terminal: Terminal = {
    locale: 'en',
    out: (text) => void said.push(text),
    log: (text) => void said.push(text),
    progress: () => {},
    endProgress: () => {},
    width: 100,
    colours: false,
  };
  return { terminal, said };
}

/** An inspection made in January 2020, when the exemption was in force. */
async function inspected(out: string): Promise<string> {
  const { folder } = await inspect(specimen('jiedaotong'), {
    out,
    occasion: 'filing',
    profile: profiles[0],
    rules,
    exemptions: [all],
    filing: specimen('jiedaotong', 'filing.yaml'),
    clock: fixedClock('2020-01-15T06:30:15Z'),
  });
  return folder;
}

const outcomeIn = (folder: string) =>
  readInspection(folder).inspection.verdicts.find(({ ruleId }) => ruleId === rule)?.outcome;

async function evaluated(folder: string, flags: EvaluateFlags = {}) {
  const { terminal, said } = terminalOf();
  const code = await evaluateCommand(terminal, folder, flags);
  return { code, said: said.join('\n') };
}

describe('an inspection with an exemption', () => {
  it('leaves what failed to a person while it is in force, and is dead when judged again after its end', () =>
    inFolder(async (out) => {
      const folder = await inspected(out);
      expect(outcomeIn(folder)).toBe('cantTell');
      expect(readInspection(folder).inspection.conclusion).toBe('incomplete');

      const { terminal, said } = terminalOf();
      await reportCommand(terminal, folder, { format: 'json' });
      expect(said[0]).toContain('have ended since: 特批-2026-001');

      const { code, said: summary } = await evaluated(folder);
      expect(code).toBe(exitCodes['non-compliant']);
      expect(outcomeIn(folder)).toBe('failed');
      expect(summary).toContain('Exemption 特批-2026-001: expired, not applied.');
      expect(readInspection(folder).inspection.exemptions).toMatchObject([{ state: 'expired', appliedTo: [] }]);
    }));

  it('takes others when judged again, or none', () =>
    inFolder(async (out) => {
      const folder = await inspected(out);
      const file = join(out, 'exemptions.yaml');
      const text = exampleIn('docs/exemptions.md')
        .replace('cn.gov.example.app', app)
        .replace(/validFrom: .*/, `validFrom: ${dayFromNow(-2)}`)
        .replace(/validUntil: .*/, `validUntil: ${dayFromNow(2)}`);
      writeFileSync(file, text);
      await evaluated(folder, { exemptions: file });
      expect(outcomeIn(folder)).toBe('failed');
      expect(readInspection(folder).inspection.exemptions).toMatchObject([
        { id: '特批-2026-003', state: 'not-needed', appliedTo: [] },
      ]);
      await evaluated(folder, { exemptions: false });
      expect(outcomeIn(folder)).toBe('failed');
      expect(readInspection(folder).inspection.exemptions).toEqual([]);
    }));

  it('says so when none in the file is for this app', () =>
    inFolder(async (out) => {
      const folder = await inspected(out);
      const file = join(out, 'exemptions.yaml');
      writeFileSync(file, exampleIn('docs/exemptions.md'));
      const { said } = await evaluated(folder, { exemptions: file });
      expect(said).toContain(`1 exemptions are not for ${app}`);
    }));
});

it('the example of the documentation is right', () =>
  inFolder(async (out) => {
    const file = join(out, 'exemptions.yaml');
    writeFileSync(file, exampleIn('docs/exemptions.md'));
    const read = readExemptions(file, { rules: rules.map(({ meta }) => meta), mostDays: 180 });
    expect(read).toMatchObject([{ id: '特批-2026-003', scope: { screens: ['#/duty'] } }]);
  }));

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function exampleIn(page: string): string {
  const text = readFileSync(fileURLToPath(new URL(`../../${page}`, import.meta.url)), 'utf8');
  return /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
}
