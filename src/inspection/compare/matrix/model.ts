import type { Conclusion } from '../../model.ts';
import type { Outcome } from '../../../rules/rule.ts';
import type { ErrorRecord } from '../../../shared/errors.ts';
import type { Bounds } from '../../../evidence/screen/node.ts';
import type { Judged } from '../problem.ts';

/** One device of a matrix and what came of it there. */
export interface Member {
  /** As it was asked for: a serial, `virtual:26`. */
  name: string;
  /** Neither this nor `error`: it was not finished. */
  judged: Judged | undefined;
  /** Folder of the inspection, from that of the matrix. */
  folder: string | undefined;
  error: ErrorRecord | undefined;
}

/** What the package says of where it can run. */
export interface StaticFacts {
  minSdk: number | null;
  targetSdk: number | null;
  maxSdk: number | null;
  /** Empty: no native code, runs on any. */
  abis: string[];
  /** 64-bit libraries whose segments are aligned to less than 16 KiB; null: not known. */
  unalignedLibraries: number | null;
  /** SDKs that want Google’s services. */
  googleServices: string[];
  /** The app draws its pages in the device’s WebView. No package says which version it needs. */
  webPages: boolean | null;
}

export const explanationCodes = [
  'below-min-sdk',
  'above-max-sdk',
  'target-too-old',
  'no-abi',
  'page-alignment',
  'no-google-services',
  'older-webview',
] as const;

/** Why a failure on a device may be, from facts of the package. */
export interface Explanation {
  code: (typeof explanationCodes)[number];
  /** The platform refuses for this reason. Otherwise it is a lead. */
  certain: boolean;
  values: Record<string, string | number>;
}

export interface MatrixDevice {
  name: string;
  state: 'done' | 'error' | 'unfinished';
  /** The app was installed there. */
  ran: boolean;
  error: ErrorRecord | null;
  folder: string | null;
  conclusion: Conclusion | null;
  counts: Partial<Record<Outcome, number>>;
  facts: {
    serial: string;
    virtual: boolean;
    manufacturer: string;
    model: string;
    apiLevel: number;
    release: string;
    abis: string[];
    display: { width: number; height: number; density: number };
    webView: string | null;
    /** null: not told. */
    googleServices: boolean | null;
  } | null;
  explanations: Explanation[];
}

/** A picture of the device’s bundle. */
export interface Look {
  path: string;
  sha256: string;
  run: string;
  step: number;
  width: number;
  height: number;
  bounds: Bounds | null;
}

export interface MatrixCell {
  device: string;
  /** null: could not be told on this device. */
  value: string | null;
  /** Keys of the rule’s messages that decided, why it is not known, or the words of a fault. */
  details: string[];
  look: Look | null;
}

/**
 * `differs`: devices answer differently. `findings`: they fail alike, for other reasons. `partly`: those that answer agree, others could not
 * tell. `unknown`: none could.
 */
export const relations = ['differs', 'findings', 'partly', 'alike', 'unknown'] as const;
export type MatrixRelation = (typeof relations)[number];

export interface MatrixRow {
  /** Id of a rule, or kind of fact with its subject. */
  source: { kind: 'rule'; id: string } | { kind: FactKind; id: string };
  relation: MatrixRelation;
  /** One for each device, in their order. */
  cells: MatrixCell[];
}

export const factKinds = ['install', 'start', 'forced-use', 'fault', 'check', 'run'] as const;
export type FactKind = (typeof factKinds)[number];

/** Figures that differ by nature: shown side by side, never called a difference. */
export interface MatrixFigure {
  id: 'cold-start' | 'screens' | 'runs' | 'entries';
  /** null: not measured. */
  values: (number | null)[];
}

export interface Matrix {
  matrixVersion: 1;
  app: { package: string | null; label: string | null; versionName: string | null; sha256: string | null };
  static: StaticFacts | null;
  devices: MatrixDevice[];
  counts: Record<MatrixRelation, number>;
  rules: MatrixRow[];
  facts: MatrixRow[];
  figures: MatrixFigure[];
}
