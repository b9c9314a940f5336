import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { evaluateCommand, type EvaluateFlags } from '../../src/cli/commands/evaluate.ts';
import { reportCommand } from '../../src/cli/commands/report.ts';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { readInspection, writeInspection } from '../../src/inspection/folder.ts';
import { readExemptions } from '../../src/inspection/exemption/read.ts';
import { inspect } from '../../src/inspection/inspect.ts';
import { rules } from '../../src/rules/index.ts';
import { fixedClock } from '../../src/shared/clock.ts';
import { profiles } from '../../src/standards/profiles/index.ts';
import { exemptionOf } from '../support/exemptions.ts';
import { inFolder, specimen } from '../support/zhijian.ts';

const app = 'cn.gov.specimen.jiedaotong';
const rule = 'declared-forced-use';
const all = exemptionOf({
  app,
  validFrom: '2020-01-01',
  validUntil: '2020-01-31',
  scope: { rules: [rule], patterns: [], screens: [], fingerprints: [] },
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

/** An inspection made in January 2020, when the exemption was in force, of an app whose filing says that it makes people check in. */
async function inspected(out: string): Promise<string> {
  const filing = join(out, 'filing.yaml');
  const form = readFileSync(specimen('jiedaotong', 'filing.yaml'), 'utf8');
  writeFileSync(
    filing,
    form.replace('functions:\n', 'functions:\n  - name: 巡查打卡\n    mandatory: true\n    pattern: checkin\n'),
  );
  const { folder } = await inspect(specimen('jiedaotong'), {
    out,
    occasion: 'filing',
    profile: profiles[0],
    rules,
    exemptions: [all],
    filing,
    clock: fixedClock('2020-01-15T06:30:15Z'),
  });
  return folder;
}

const outcomeIn = (folder: string, id = rule) =>
  readInspection(folder).inspection.verdicts.find(({ ruleId }) => ruleId === id)?.outcome;

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

  it('of an earlier version is held against the rules of today: what it may not cover is refused, and said', () =>
    inFolder(async (out) => {
      const folder = await inspected(out);
      const { inspection } = readInspection(folder);
      // As a version wrote it that let any rule be exempted.
      const [kept] = inspection.exemptions;
      if (kept === undefined) throw new Error('the exemption was handed in');
      const scope = { ...kept.scope, rules: ['debuggable-build', rule] };
      const exemptions = [{ ...kept, scope, validFrom: dayFromNow(-2), validUntil: dayFromNow(2) }];
      writeInspection(folder, { ...inspection, exemptions });

      const { said } = await evaluated(folder);
      expect(said.replaceAll(/\s+/g, ' ')).toContain(
        'Exemption 特批-2026-001: refused by the rules of today, not applied (scope.rules.0: rule "debuggable-build" is not about forced use',
      );
      expect(outcomeIn(folder)).toBe('failed');
      expect(outcomeIn(folder, 'debuggable-build')).toBe('failed');
      expect(readInspection(folder).inspection.exemptions).toMatchObject([
        { state: 'refused', appliedTo: [], objections: [{ field: 'scope.rules.0' }] },
      ]);
      const { terminal, said: reported } = terminalOf();
      expect(await reportCommand(terminal, folder, { format: 'html' })).toBe(0);
      expect(reported).not.toEqual([]);
      const html = readFileSync(join(folder, 'report.en.html'), 'utf8');
      expect(html).toContain('Refused because');
      expect(html).toContain('is not about forced use');
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
