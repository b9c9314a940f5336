import { expect, it } from 'vitest';

import { needsNote } from '../../../src/inspection/review/decisions.ts';

it('asks for a reason where an exempted failure is passed', () => {
  const question = { automatic: 'cantTell', exempted: false, waysLeftOut: false } as const;
  expect(needsNote('passed', question)).toBe(false);
  expect(needsNote('passed', { ...question, exempted: true })).toBe(true);
  expect(needsNote('failed', { ...question, exempted: true })).toBe(false);
});
