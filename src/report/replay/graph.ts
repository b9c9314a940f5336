import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { visible } from '../../shared/text.ts';
import type { ReplayGraph } from './model.ts';

/** A look, and where the page has it. */
export interface Placed {
  capture: StoredCapture;
  run: number;
  look: number;
  /** What was done before it. */
  label: string;
}

/**
 * Screens by structure and what led from one to the next, as the looks of the runs show and as the explorer noted, who knows what it touched;
 * numbers of the screens by structure.
 */
export function graphOf(
  placed: readonly Placed[],
  explored?: EvidenceOf<'coverage'>['graph'],
): { graph: ReplayGraph; numbers: ReadonlyMap<string, number> } {
  const numbers = new Map<string, number>();
  const screens: { run: number; look: number; count: number }[] = [];
  const edges = new Map<string, { from: number; to: number; label: string; count: number }>();
  let before: { run: number; screen: number } | undefined;
  for (const { capture, label, look, run } of placed) {
    const screen = numbers.get(capture.structure) ?? screens.length;
    if (screen === screens.length) {
      numbers.set(capture.structure, screen);
      screens.push({ run, look, count: 0 });
    }
    const node = screens[screen];
    if (node !== undefined) node.count += 1;
    if (before !== undefined && before.run === run && before.screen !== screen) {
      const key = `${before.screen} ${screen}`;
      const edge = edges.get(key) ?? { from: before.screen, to: screen, label: visible(label, 80), count: 0 };
      edges.set(key, { ...edge, count: edge.count + 1 });
    }
    before = { run, screen };
  }
  for (const edge of exploredEdges(placed, numbers, explored)) {
    const key = `${edge.from} ${edge.to}`;
    edges.set(key, { ...edge, count: Math.max(edge.count, edges.get(key)?.count ?? 0) });
  }
  return { graph: { screens, edges: [...edges.values()] }, numbers };
}

function exploredEdges(
  placed: readonly Placed[],
  numbers: ReadonlyMap<string, number>,
  explored: EvidenceOf<'coverage'>['graph'],
): ReplayGraph['edges'] {
  const structures = new Map(placed.map(({ capture }) => [capture.id, capture.structure]));
  const numberOf = new Map(
    (explored?.screens ?? []).map(({ capture, id }) => [id, numbers.get(structures.get(capture) ?? '')]),
  );
  return (explored?.edges ?? []).flatMap(({ from, times, to, words }) => {
    const [start, end] = [numberOf.get(from), to === null ? undefined : numberOf.get(to)];
    if (start === undefined || end === undefined || start === end || times === 0) return [];
    return [{ from: start, to: end, label: visible(words, 80), count: times }];
  });
}
