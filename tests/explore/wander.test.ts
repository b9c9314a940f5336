import { describe, expect, it } from 'vitest';

import { Graph } from '../../src/explore/graph.ts';
import type { Deed, Look, Outcome } from '../../src/explore/look.ts';
import { canonical, mapOf } from '../../src/explore/map.ts';
import { untriedFirst } from '../../src/explore/policies/untried-first.ts';
import { wander } from '../../src/explore/wander.ts';
import { budget, expand, load, modelHand, specOf } from './model.ts';

async function whole(name: string): Promise<Graph> {
  const hand = await modelHand(expand(specOf(name)).data, load);
  const graph = new Graph();
  graph.observe({ deed: undefined, outcome: hand.first() });
  await wander({ graph, hand, seed: 1, policy: untriedFirst, budget });
  return graph;
}

describe('wandering', () => {
  it.each(['wide-portal', 'deep-tree', 'modal-maze'])(
    'comes to the same graph of %s wherever it was killed and begun again',
    async (name) => {
      const graph = await whole(name);
      const { observations } = graph;
      for (let killed = 1; killed < observations.length; killed += 7) {
        const again = new Graph();
        for (const observation of observations.slice(0, killed)) again.observe(observation);
        const hand = await modelHand(expand(specOf(name)).data, load);
        again.observe({ deed: { kind: 'reset', key: '', words: '' }, outcome: hand.first() });
        expect(await wander({ graph: again, hand, seed: 1, policy: untriedFirst, budget })).toBe('exhausted');
        expect(canonical(mapOf(again))).toBe(canonical(mapOf(graph)));
      }
    },
  );

  it('ends with its budget and says so', async () => {
    const hand = await modelHand(expand(specOf('wide-portal')).data, load);
    const graph = new Graph();
    graph.observe({ deed: undefined, outcome: hand.first() });
    expect(await wander({ graph, hand, seed: 1, policy: untriedFirst, budget: { ...budget, steps: 20 } })).toBe(
      'steps',
    );
    expect(await wander({ graph, hand, seed: 1, policy: untriedFirst, budget: { ...budget, screens: 30 } })).toBe(
      'screens',
    );
    expect(graph.states.size).toBe(30);
  });

  it('gets out of other apps by Back, else by a new start', async () => {
    const app = hands({ home: { link: 'outside' } });
    const graph = new Graph();
    graph.observe({ deed: undefined, outcome: app.show('home') });
    await wander({ graph, hand: app.hand, seed: 1, policy: untriedFirst, budget });
    expect(app.deeds).toEqual(['tap link', 'back']);
  });

  it('leaves an app alone that does not come to where something is left to try', async () => {
    // After the first start the app shows another page, for ever.
    const app = hands({ home: { one: 'away', two: 'away' }, away: {} }, () => 'away');
    const graph = new Graph();
    graph.observe({ deed: undefined, outcome: app.show('home') });
    const end = await wander({ graph, hand: app.hand, seed: 1, policy: untriedFirst, budget });
    expect(['stuck', 'exhausted']).toContain(end);
    expect(app.deeds.length).toBeLessThan(100);
  });
});

/** A tiny app: screens with their actions and where these lead to. Back leads nowhere. */
function hands(screens: Record<string, Record<string, string>>, start = () => 'home') {
  let front = 'home';
  const deeds: string[] = [];
  const show = (name: string): Outcome => {
    front = name;
    return name === 'outside'
      ? { what: 'outside', package: 'other', capture: 0 }
      : { what: 'look', look: lookOf(name) };
  };
  const lookOf = (name: string): Look => ({
    signature: { fine: name, plain: name, coarse: name },
    offers: Object.keys(screens[name] ?? {}).map((key) => ({ kind: 'tap', key, words: key, rank: 1 })),
    activity: undefined,
    route: undefined,
    label: name,
    capture: 0,
  });
  return {
    deeds,
    show,
    hand: {
      elapsed: () => 0,
      perform: async ({ kind, key }: Deed): Promise<Outcome> => {
        deeds.push(`${kind} ${key}`.trim());
        if (kind === 'tap') return show(screens[front]?.[key] ?? front);
        if (kind === 'back') return show(front === 'outside' ? 'home' : front);
        return show(start());
      },
    },
  };
}
