import { describe, expect, it } from 'vitest';

import { Budget, defaultLimits } from '../../src/shared/budget.ts';
import { InspectorError } from '../../src/shared/errors.ts';

describe('Budget', () => {
  it('lets a file within its limits through', () => {
    const budget = new Budget(defaultLimits);
    budget.check('a.apk');
    expect(() => budget.spend(1024, 'a.apk')).not.toThrow();
  });

  it('stops a bomb by its total, naming the entry', () => {
    const budget = new Budget({ ...defaultLimits, inflatedBytes: 100 });
    budget.spend(60, 'one.bin');
    expect(() => budget.spend(60, 'two.bin')).toThrow(
      expect.objectContaining({ code: 'budget-exceeded', place: 'two.bin' }) as Error,
    );
  });

  it('stops work whose time is up', () => {
    const budget = new Budget({ ...defaultLimits, milliseconds: -1 });
    expect(() => budget.check('slow.dex')).toThrow(InspectorError);
  });
});
