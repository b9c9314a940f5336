import type { Text } from '../shared/text.ts';
import type { SideEffect } from './guard/effects.ts';
import type { Step } from './step.ts';
import type { WordList } from './words/list.ts';

/** In which state the app is when the first step runs. `as-is`: as the run before left it. */
export const startStates = ['fresh', 'consented', 'logged-in', 'as-is'] as const;
export type StartState = (typeof startStates)[number];

/** A scenario as read from its file. */
export interface Scenario {
  id: string;
  title: Text;
  /** What it is about; the name of its folder in the library. */
  subject: string;
  start: StartState;
  sideEffects: readonly SideEffect[];
  words: Readonly<Record<string, WordList>>;
  /** Names of the secrets it uses; their values come from the configuration. */
  secrets: readonly string[];
  /** Ids of the scenarios that `runScenario` steps name. */
  uses: readonly string[];
  /** Minutes after which the run is stopped. */
  minutes: number;
  /** What leads from the start state to the place the scenario is about; done again by every restore. */
  reach: readonly Step[];
  steps: readonly Step[];
  file: string;
  sha256: string;
}
