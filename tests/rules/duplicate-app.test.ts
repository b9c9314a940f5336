import { expect, it } from 'vitest';

import { duplicateApp } from '../../src/rules/duplicate-app/rule.ts';
import { evidenceOf, skipped } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('asks about similar apps of the unit', () => {
  const evidence = evidenceOf({ filing: { form: { similarApps: ['示例通', '掌上示例'] } } });
  expect(judge(duplicateApp, evidence).findings).toMatchObject([
    { outcome: 'cantTell', message: 'similar', values: { apps: ['示例通', '掌上示例'] } },
  ]);
});

it('passes a unit without any', () => {
  expect(outline(judge(duplicateApp, evidenceOf({ filing: {} })))).toEqual(['passed:none']);
});

it('is untested without a form', () => {
  expect(judge(duplicateApp, evidenceOf({ filing: skipped('no-filing-form') })).outcome).toBe('untested');
});
