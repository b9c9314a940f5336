import { describe, expect, it } from 'vitest';

import { expand, measureMonkey, measurePolicy, load, specOf, specs } from './model.ts';

describe('the generated apps', () => {
  it('are ten or more of 30 to 200 screens, with 20 planted screens at depths 3 to 7', () => {
    const all = specs.map((spec) => expand(spec));
    expect(all.length).toBeGreaterThanOrEqual(10);
    for (const { classes } of all) {
      expect(classes.size).toBeGreaterThanOrEqual(30);
      expect(classes.size).toBeLessThanOrEqual(200);
    }
    const depths = all.flatMap(({ plants }) => plants.map(({ depth }) => depth));
    expect(depths).toHaveLength(20);
    expect(Math.min(...depths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...depths)).toBeLessThanOrEqual(7);
  });
});

describe('untried-first', () => {
  it.each(specs.map((spec) => [spec.name, spec] as const))('reaches nearly all of %s', async (_, spec) => {
    const { classes, edges, reached, steps } = await measurePolicy(spec, 'untried-first', 1, load);
    expect(steps).toBeLessThanOrEqual(edges * 3);
    expect(reached.at(-1)! / classes).toBeGreaterThanOrEqual(0.95);
  });

  it('is further than chance and than a monkey after as many steps', async () => {
    let [ours, chance, monkey] = [0, 0, 0];
    for (const spec of specs) {
      const { edges, reached } = await measurePolicy(spec, 'untried-first', 1, load);
      const random = await measurePolicy(spec, 'random', 1, load);
      const poked = await measureMonkey(spec, 1, load);
      const steps = edges * 2;
      ours += reached[Math.min(steps, reached.length - 1)]!;
      chance += random.reached[Math.min(steps, random.reached.length - 1)]!;
      monkey += poked[steps]!;
    }
    expect(ours / chance).toBeGreaterThan(1.5);
    expect(ours / monkey).toBeGreaterThan(4);
  });
});

describe('policies', () => {
  it.each(['untried-first', 'breadth-first', 'words-guided', 'random'] as const)(
    '%s does the same for the same seed',
    async (name) => {
      const one = await measurePolicy(specOf('mixed-city'), name, 7, load);
      const other = await measurePolicy(specOf('mixed-city'), name, 7, load);
      expect(other).toEqual(one);
    },
  );

  it('by chance does something else for another seed', async () => {
    const one = await measurePolicy(specOf('tarpits'), 'random', 1, load);
    const other = await measurePolicy(specOf('tarpits'), 'random', 2, load);
    expect(other.reached).not.toEqual(one.reached);
  });
});
