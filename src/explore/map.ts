import { certain, type Graph, habitual, outside, type Tried } from './graph.ts';
import { depthsOf } from './paths.ts';

/** An exploration as it is kept: screens in the order they were come to, and the touches between them. */
export interface ScreenMap {
  screens: {
    id: string;
    /** Id in the `screens` evidence. */
    capture: number;
    label: string;
    /** Touches from the first screen; null: no way of touches alone. */
    depth: number | null;
    activity: string | null;
    route: string | null;
  }[];
  /** `to` null: another app. `times` 0: not tried here, it led there from everywhere else. */
  edges: { from: string; to: string | null; kind: 'tap' | 'scroll' | 'fill' | 'back'; words: string; times: number }[];
}

const longestWords = 60;

/** Every screen and edge of an exploration, at most so many of each. */
export function mapOf(graph: Graph, most = Number.POSITIVE_INFINITY): ScreenMap {
  const depths = depthsOf(graph);
  const screens = [...graph.states.values()].slice(0, most);
  const kept = new Set(screens.map(({ id }) => id));
  const edges: ScreenMap['edges'] = [];
  for (const { back, id, offers } of screens) {
    for (const tried of offers.values()) {
      const { offer } = tried;
      for (const [to, times] of ledTo(graph, tried))
        edges.push({ from: id, to: named(to), kind: offer.kind, words: offer.words.slice(0, longestWords), times });
    }
    for (const [to, times] of back) edges.push({ from: id, to: named(to), kind: 'back', words: '', times });
  }
  return {
    screens: screens.map(({ id, look }) => ({
      id,
      capture: look.capture,
      label: look.label.slice(0, longestWords),
      depth: depths.get(id) ?? null,
      activity: look.activity ?? null,
      route: look.route ?? null,
    })),
    edges: edges.filter(({ to }) => to === null || kept.has(to)).slice(0, most * 10),
  };
}

function ledTo(graph: Graph, { offer, state, targets }: Tried): Iterable<[string, number]> {
  if (targets.size > 0) return targets;
  const to = state === 'open' && offer.refused === undefined ? habitual(graph, offer.key, certain) : undefined;
  return to === undefined ? [] : [[to, 0]];
}

function named(to: string): string | null {
  return to === outside ? null : to;
}

/** The same text for the same screens and touches, in whatever order they were found. Ways back are of the walk, not of the app. */
export function canonical({ edges, screens }: ScreenMap): string {
  const touched = edges.filter(({ kind }) => kind !== 'back');
  return [
    ...screens.map(({ id }) => id).sort(),
    ...touched.map(({ from, kind, to, words }) => `${from} ${kind} ${words} ${to ?? ''}`).sort(),
  ].join('\n');
}
