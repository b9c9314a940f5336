import { describe, expect, it } from 'vitest';

import { arrangeMap, type ScreenGraph } from '../../../../src/report/view/driven/screen-map.ts';

const screen = (id: string): ScreenGraph['screens'][number] => {
  return { id, capture: 0, label: id, depth: null, activity: null, route: null };
};
const tap = (from: string, to: string | null, times = 1): ScreenGraph['edges'][number] => {
  return { from, to, kind: 'tap', words: `${from} ${to}`, times };
};

describe('the picture of an exploration', () => {
  it('puts each screen one column right of where it was first come to, and no two at one place', () => {
    const graph = {
      screens: ['home', 'a', 'b', 'c'].map(screen),
      edges: [tap('home', 'a'), tap('home', 'b'), tap('a', 'c'), tap('b', 'c'), tap('c', 'home'), tap('b', null)],
    };
    const { columns, lines, placed } = arrangeMap(graph);
    expect(placed.map(({ column, screen: { id } }) => `${id} ${column}`)).toEqual(['home 0', 'a 1', 'b 1', 'c 2']);
    expect(new Set(placed.map(({ column, row }) => `${column} ${row}`)).size).toBe(4);
    expect(columns).toBe(3);
    expect(lines.filter(({ main }) => main)).toHaveLength(3);
    expect(lines.filter(({ main }) => !main)).toHaveLength(2);
  });

  it('draws no way that nobody went, and says how many screens it leaves out', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `s${index}`);
    const graph = {
      screens: ids.map(screen),
      edges: [...ids.slice(1).map((id) => tap('s0', id)), tap('s1', 's2', 0)],
    };
    const { left, lines, placed } = arrangeMap(graph);
    expect(placed.length + left).toBe(100);
    expect(left).toBeGreaterThan(0);
    expect(lines).toHaveLength(placed.length - 1);
  });

  it('has nothing to show of an exploration that saw nothing', () => {
    expect(arrangeMap({ screens: [], edges: [] }).placed).toEqual([]);
  });
});
