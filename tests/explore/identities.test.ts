import { describe, expect, it } from 'vitest';

import { Graph } from '../../src/explore/graph.ts';
import type { Deed, Look } from '../../src/explore/look.ts';

const look = (plain: string, more: Partial<Look['signature']> = {}, keys: readonly string[] = ['next']): Look => ({
  signature: { plain, fine: plain, coarse: plain, ...more },
  offers: keys.map((key) => ({ kind: 'tap', key, words: key, rank: 1 })),
  activity: undefined,
  route: undefined,
  label: plain,
  capture: 0,
});
const tap = (key: string): Deed => ({ kind: 'tap', key, words: key });

describe('which screen a look shows', () => {
  it('tells pages apart by their numbers where one action leads to different places', () => {
    const graph = new Graph();
    const page = (number: number): Look => look('step', { fine: `step ${number}`, coarse: 'step' });
    graph.observe({ deed: undefined, outcome: { what: 'look', look: page(1) } });
    graph.observe({ deed: tap('next'), outcome: { what: 'look', look: page(2) } });
    expect(graph.states.size).toBe(1);
    graph.observe({ deed: tap('next'), outcome: { what: 'look', look: look('end') } });
    expect([...graph.states.keys()]).toEqual(['step~step 1', 'step~step 2', 'end']);
  });

  it('takes a shape that breeds without end for one screen', () => {
    const graph = new Graph();
    graph.observe({ deed: undefined, outcome: { what: 'look', look: look('0', { coarse: 'card' }) } });
    for (let card = 1; card < 200; card += 1)
      graph.observe({ deed: tap('next'), outcome: { what: 'look', look: look(String(card), { coarse: 'card' }) } });
    expect(graph.states.size).toBeLessThan(30);
  });

  it('keeps pages of one shape apart that have names of their own, though a page of the shape breeds', () => {
    const graph = new Graph();
    const named = (label: string, plain: string): Look => ({ ...look(plain, { coarse: 'page' }), label });
    graph.observe({ deed: undefined, outcome: { what: 'look', look: named('switches', '0') } });
    for (let state = 1; state < 40; state += 1) {
      graph.observe({ deed: tap('next'), outcome: { what: 'look', look: named('switches', String(state)) } });
      graph.observe({
        deed: { kind: 'back', key: '', words: '' },
        outcome: { what: 'look', look: named('switches', '0') },
      });
    }
    graph.observe({ deed: tap('next'), outcome: { what: 'look', look: named('news', 'news') } });
    expect(graph.here).toBe('news');
    expect(graph.states.size).toBeLessThan(20);
  });

  it('tries a form where its fields are filled in, and not once more where they are not', () => {
    const graph = new Graph();
    const form = look('form', {}, ['next']);
    const empty: Look = { ...form, offers: [{ kind: 'fill', key: 'fill', words: '', rank: 0 }, ...form.offers] };
    graph.observe({ deed: undefined, outcome: { what: 'look', look: empty } });
    graph.observe({ deed: { kind: 'fill', key: 'fill', words: '' }, outcome: { what: 'look', look: look('form+') } });
    expect(graph.states.get('form')?.offers.get('next')?.state).toBe('covered');
    expect(graph.states.get('form+')?.offers.get('next')?.state).toBe('open');
  });
});
