import type { EvidenceOf } from '../../../evidence/kinds/index.ts';

export type ScreenGraph = NonNullable<EvidenceOf<'coverage'>['graph']>;
type Screen = ScreenGraph['screens'][number];

/** Screens that one picture can show so that a person still reads it. */
const mostPlaced = 60;

export interface Placed {
  screen: Screen;
  /** Steps from the first screen, and rows from the top; a row may be half. */
  column: number;
  row: number;
  /** What was touched to come to it first. */
  words: string;
}

export interface ScreenMapView {
  placed: Placed[];
  /** `main`: the way it was found by; others lead to where one had been. Indices into `placed`. */
  lines: { from: number; to: number; main: boolean }[];
  columns: number;
  rows: number;
  /** Screens that are not in the picture. */
  left: number;
}

/** Arranges an exploration as a tree from its first screen to the right, each screen where it was first come to. Pure. */
export function arrangeMap({ edges, screens }: ScreenGraph): ScreenMapView {
  const children = new Map<string, { id: string; words: string }[]>();
  const known = new Set<string>();
  const byId = new Map(screens.map((screen) => [screen.id, screen]));
  const [first] = screens;
  const order: { id: string; column: number; words: string }[] = [];
  if (first !== undefined) order.push({ id: first.id, column: 0, words: '' });
  if (first !== undefined) known.add(first.id);
  for (let at = 0; at < order.length && order.length < mostPlaced; at += 1) {
    const { column, id } = order[at]!;
    for (const { from, kind, to, words } of edges) {
      if (from !== id || to === null || kind === 'back' || known.has(to) || !byId.has(to)) continue;
      if (order.length >= mostPlaced) break;
      known.add(to);
      order.push({ id: to, column: column + 1, words });
      children.set(id, [...(children.get(id) ?? []), { id: to, words }]);
    }
  }
  const rows = rowsOf(first?.id, children);
  const placed = order.map(({ column, id, words }): Placed => ({
    screen: byId.get(id)!,
    column,
    row: rows.at.get(id) ?? 0,
    words,
  }));
  const index = new Map(placed.map(({ screen }, at) => [screen.id, at]));
  return {
    placed,
    lines: linesOf(edges, index, children),
    columns: 1 + Math.max(0, ...placed.map(({ column }) => column)),
    rows: rows.count,
    left: screens.length - placed.length,
  };
}

/** Leaves one below the other, parents in the middle of their children. */
function rowsOf(
  root: string | undefined,
  children: ReadonlyMap<string, readonly { id: string }[]>,
): { at: Map<string, number>; count: number } {
  const at = new Map<string, number>();
  let count = 0;
  const visit = (id: string): number => {
    const below = (children.get(id) ?? []).map((child) => visit(child.id));
    const row = below.length === 0 ? count++ : ((below[0] ?? 0) + (below.at(-1) ?? 0)) / 2;
    at.set(id, row);
    return row;
  };
  if (root !== undefined) visit(root);
  return { at, count: Math.max(count, 1) };
}

function linesOf(
  edges: ScreenGraph['edges'],
  index: ReadonlyMap<string, number>,
  children: ReadonlyMap<string, readonly { id: string }[]>,
): ScreenMapView['lines'] {
  const lines = new Map<string, ScreenMapView['lines'][number]>();
  for (const { from, kind, times, to } of edges) {
    const [start, end] = [index.get(from), to === null ? undefined : index.get(to)];
    if (start === undefined || end === undefined || start === end || kind === 'back' || times === 0) continue;
    const main = (children.get(from) ?? []).some(({ id }) => id === to);
    lines.set(`${start} ${end}`, { from: start, to: end, main });
  }
  return [...lines.values()];
}
