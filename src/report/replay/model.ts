import type { Bounds } from '../../evidence/screen/node.ts';

/** Left, top, right, bottom in pixels of the display. */
export type Box = readonly [number, number, number, number];

export const markKinds = ['finding', 'gate', 'crash', 'prompt', 'expectation', 'fault'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Shapes that tell kinds apart without colour. */
export const markFaces: Readonly<Record<MarkKind, string>> = {
  finding: '◆',
  gate: '▲',
  crash: '✖',
  prompt: '●',
  expectation: '○',
  fault: '✕',
};

/** Something that a look is worth stopping at for. */
export interface Mark {
  kind: MarkKind;
  text: string;
  box?: Box;
}

export interface ReplayStep {
  /** Index in the run; people count from 1. */
  index: number;
  keyword: string;
  label: string;
  state: string;
  stateName: string;
  /** Why it is not done; what was expected. */
  note: string;
  /** Milliseconds since 1970. */
  at: number;
  took: number;
  /** Position among the run's looks of the first one after it; null: none. */
  look: number | null;
  /** Lines of a scenario, comments included. */
  yaml: string;
  secrets: readonly string[];
}

export interface ReplayLook {
  /** Id in the `screens` evidence. */
  id: number;
  step: number;
  at: number;
  deviceAt: number | null;
  /** Beside the page; null: none was taken. */
  picture: string | null;
  /** Number of the block that holds the tree; null: none, or too many. */
  tree: number | null;
  treeFile: string | null;
  width: number;
  height: number;
  package: string;
  activity: string;
  url: string;
  network: string;
  toasts: readonly string[];
  faults: readonly string[];
  /** Texts with their places where no tree tells them. */
  texts: readonly { text: string; box: Box; clickable: boolean; enabled: boolean; editable: boolean }[];
  /** Number of the screen in `graph`. */
  screen: number;
  touched: readonly { step: number; box: Box }[];
  marks: readonly Mark[];
}

export interface ReplayRun {
  id: string;
  title: string;
  /** `id` as it stands in links. */
  anchor: string;
  state: string;
  from: number;
  to: number;
  steps: readonly ReplayStep[];
  looks: readonly ReplayLook[];
  /** Number of the block with the log's lines; null: none. */
  log: number | null;
  /** The beginning of a scenario made of its steps. */
  head: string;
}

/** Screens by structure, and what led from one to another. What the explorer found out itself may stand in its place. */
export interface ReplayGraph {
  screens: readonly { run: number; look: number; count: number }[];
  edges: readonly { from: number; to: number; label: string; count: number }[];
}

/** Everything that the page's script works on. */
export interface ReplayData {
  runs: readonly ReplayRun[];
  graph: ReplayGraph;
  words: Readonly<Record<string, string>>;
  faces: Readonly<Record<MarkKind, string>>;
  locale: string;
}

export function boxOf({ bottom, left, right, top }: Bounds): Box {
  return [left, top, right, bottom];
}
