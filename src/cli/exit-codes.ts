import type { Conclusion } from '../inspection/model.ts';
import { InspectorError } from '../shared/errors.ts';

/** What the shell gets. The numbers are part of the interface: scripts branch on them. */
export const exitCodes = {
  compliant: 0,
  done: 0,
  'non-compliant': 1,
  different: 1,
  'cannot-run': 2,
  'needs-review': 3,
  incomplete: 3,
  bug: 70,
  interrupted: 130,
} as const;

export function exitCodeOf(conclusion: Conclusion): number {
  return exitCodes[conclusion];
}

/** Several inspections at once: the gravest one counts, and a file that could not be inspected counts after non-compliance. */
export function worstExitCode(codes: readonly number[]): number {
  const order = [exitCodes.bug, exitCodes['non-compliant'], exitCodes['cannot-run'], exitCodes['needs-review']];
  return order.find((code) => codes.includes(code)) ?? exitCodes.done;
}

export function exitCodeOfError(thrown: unknown): number {
  return thrown instanceof InspectorError ? exitCodes['cannot-run'] : exitCodes.bug;
}
