import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { behaviourPatterns, grades } from '../../src/evidence/kinds/forced-use.ts';
import { rules } from '../../src/rules/index.ts';
import { patternIds } from '../../src/standards/lexicon.ts';

interface Expected {
  forcedUse: Record<string, string | string[]>;
  failed?: string[];
  rules?: Record<string, string | string[]>;
  conclusion?: string;
  forms?: Record<string, unknown>;
}

interface Compare {
  compareInspection(
    expected: Partial<Expected>,
    inspection: object,
    dynamic: ReadonlySet<string>,
    map?: object,
  ): { given: Record<string, string>; differences: string[] };
  confusionOf(results: readonly object[]): Map<string, Map<string, number>>;
  tableOf(confusion: Map<string, Map<string, number>>): string;
}

// Scripts are plain JavaScript: they run before anything is built.
const load = async <Module>(name: string): Promise<Module> =>
  (await import(new URL(`../../scripts/accuracy/${name}.mjs`, import.meta.url).href)) as Module;
const { compareInspection, confusionOf, tableOf } = await load<Compare>('compare');
const { dynamicRuleIds } = await load<{ dynamicRuleIds(all: typeof rules): Set<string> }>('dynamic-rules');

const home = fileURLToPath(new URL('../specimens/', import.meta.url));
const names = readdirSync(home).filter((name) => existsSync(join(home, name, 'expected.json')));
const dynamic = dynamicRuleIds(rules);

function inspection(forcedUse: Record<string, string>, outcomes: Record<string, string> = {}) {
  return {
    conclusion: 'non-compliant',
    forcedUse: Object.entries(forcedUse).map(([pattern, grade]) => ({ pattern, grade, reasons: ['weak-signs'] })),
    verdicts: Object.entries(outcomes).map(([ruleId, outcome]) => ({ ruleId, outcome })),
  };
}

describe('what specimens expect', () => {
  it('covers twelve faults and as many twins', () => {
    const expected = names.map(read);
    expect(expected.filter(({ failed }) => failed === undefined || failed.length > 0).length).toBeGreaterThanOrEqual(
      12,
    );
    expect(expected.filter(({ failed }) => failed?.length === 0).length).toBeGreaterThanOrEqual(12);
  });

  it.each(names)('%s speaks of patterns and rules that exist', (name) => {
    const { failed = [], forcedUse, rules: outcomes = {} } = read(name);
    const known: readonly string[] = [...patternIds, ...behaviourPatterns];
    expect(known).toEqual(expect.arrayContaining(Object.keys(forcedUse)));
    expect([...grades, 'any']).toEqual(expect.arrayContaining(Object.values(forcedUse).flat()));
    for (const id of [...failed, ...Object.keys(outcomes)]) expect(dynamic).toContain(id);
  });

  it.each(names)('%s stands in the list of specimens', (name) => {
    expect(readFileSync(join(home, 'README.md'), 'utf8')).toContain(`\`${name}\``);
  });
});

describe('comparing an inspection with it', () => {
  const differences = (expected: Partial<Expected>, found: object): string[] =>
    compareInspection(expected, found, dynamic).differences;

  it('is content with what was expected', () => {
    const expected = { forcedUse: { checkin: 'CONFIRMED', points: ['SUSPECTED', 'CONFIRMED'], dwell: 'any' } };
    const found = inspection({ checkin: 'CONFIRMED', points: 'SUSPECTED', dwell: 'CONFIRMED', likes: 'SUSPECTED' });
    expect(differences(expected, found)).toEqual([]);
  });

  it('tells a weaker grade with its reasons', () => {
    const found = inspection({ checkin: 'SUSPECTED' });
    expect(differences({ forcedUse: { checkin: 'CONFIRMED' } }, found)).toEqual([
      'checkin: SUSPECTED (weak-signs) instead of CONFIRMED',
    ]);
  });

  it('tells a confirmation of what nobody named', () => {
    expect(differences({ forcedUse: {} }, inspection({ votes: 'CONFIRMED' }))).toHaveLength(1);
  });

  it('tells a pattern that is missing from the inspection', () => {
    expect(differences({ forcedUse: { dwell: 'NOT FOUND' } }, inspection({}))).toEqual([
      'dwell: not in the inspection',
    ]);
  });

  it('compares failures of the driven app only', () => {
    const found = inspection({}, { 'page-error': 'failed', 'cleartext-traffic': 'failed' });
    expect(differences({ failed: [] }, found)).toEqual(['page-error: failed and should not']);
    expect(differences({ failed: ['page-error', 'app-crash'] }, found)).toEqual(['app-crash: did not fail']);
    expect(differences({}, found)).toEqual([]);
  });

  it('compares outcomes and the conclusion', () => {
    const expected = { rules: { 'page-error': ['passed', 'cantTell'] }, conclusion: 'compliant' };
    expect(differences(expected, inspection({}, { 'page-error': 'failed' }))).toEqual([
      'page-error: failed instead of passed or cantTell',
      'conclusion: non-compliant instead of compliant',
    ]);
  });

  it('compares forms by title and field, and what several ask for', () => {
    const forms = [{ purpose: 'data', title: '日报', fields: [{ label: '户主', mandatory: 'star' }] }];
    const differ = (expected: Partial<Expected>, map?: object) =>
      compareInspection(expected, inspection({}), dynamic, map).differences;
    expect(differ({ forms: { 日报: ['*户主'] } }, { forms, repeated: [] })).toEqual([]);
    expect(differ({ forms: {} }, { forms: [], repeated: [] })).toEqual([]);
    expect(differ({ forms: { 周报: ['户主'], repeated: { 户主: 2 } } }, { forms, repeated: [] })).toHaveLength(3);
  });

  it('counts grades by what was expected', () => {
    const forced = { expected: { forcedUse: { checkin: ['CONFIRMED'] } }, given: { checkin: 'CONFIRMED' } };
    const twin = {
      expected: { forcedUse: { checkin: 'NOT FOUND' } },
      given: { checkin: 'SUSPECTED', likes: 'NOT FOUND' },
    };
    expect(tableOf(confusionOf([forced, forced, twin])).split('\n')).toEqual([
      'pattern  expected  CONFIRMED  SUSPECTED  NOT FOUND  INCONCLUSIVE',
      'checkin  forced            2          0          0             0',
      'checkin  harmless          0          1          0             0',
      'likes    other             0          0          1             0',
    ]);
  });
});

function read(name: string): Expected {
  return JSON.parse(readFileSync(join(home, name, 'expected.json'), 'utf8')) as Expected;
}
