import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { Bench, lacking } from '../../../device/virtual-phone.ts';
import { disturb, measured, outcomesOf } from './disturbed-app.ts';

describe.skipIf(lacking !== '')('stability campaign on the virtual phone', () => {
  const bench = new Bench();
  beforeAll(() => bench.open());
  afterEach(() => bench.reset());
  afterAll(() => bench.close());

  it('finds nothing wrong with an app that stands it all', { timeout: 300_000 }, async () => {
    const phone = await bench.phone();
    const found = await disturb(bench, phone, 'steady-state', ['starts', 'background', 'process-death', 'rotation']);
    expect(outcomesOf(found)).toEqual(['background 1 s: steady', 'process-death : steady', 'rotation : steady']);
    expect(measured(found, 'start').map(({ start }) => start)).toEqual(['cold', 'hot', 'hot']);
    expect(phone.strict.calls).toEqual([]);
  });
});
