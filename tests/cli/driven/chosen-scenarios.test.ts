import { expect, it } from 'vitest';

import { chosenScenarios } from '../../../src/cli/driven/chosen-scenarios.ts';

it('is the whole library where nothing is asked for', () => {
  expect(chosenScenarios(undefined).length).toBeGreaterThan(15);
});

it('keeps the order asked for', () => {
  expect(chosenScenarios('dwell, check-in').map(({ id }) => id)).toEqual(['dwell', 'check-in']);
});

it('reads files beside the library', () => {
  expect(chosenScenarios('scenarios/check-in/entry.yaml').map(({ id }) => id)).toEqual(['check-in']);
});

it('offers the nearest name', () => {
  expect(() => chosenScenarios('chek-in')).toThrow(
    expect.objectContaining({
      code: 'option-invalid',
      message: expect.stringContaining('did you mean check-in') as string,
    }) as Error,
  );
});
