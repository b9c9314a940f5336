import type { StartState } from '../model.ts';

/** Scenarios of the library that lead from a cleared and started app to a state, in the order they are run. */
export const waysTo: Readonly<Record<Exclude<StartState, 'as-is'>, readonly string[]>> = {
  fresh: [],
  consented: ['state-consented'],
  'logged-in': ['state-consented', 'state-logged-in'],
};
