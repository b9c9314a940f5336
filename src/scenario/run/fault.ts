import { InspectorError } from '../../shared/errors.ts';

/** Why a run did not reach its last step. */
export interface RunFault {
  state: 'stopped' | 'lost';
  reason: { code: string; detail: string };
  /** Neither phone, app nor user: the tool itself. What was seen is kept, and it is thrown on. */
  bug: boolean;
}

const losses: ReadonlySet<string> = new Set(['device-lost', 'driver-failed']);

export function isLoss(error: unknown): boolean {
  return error instanceof InspectorError && losses.has(error.code);
}

/** `limit` is the part of `signal` that ends a run for its length. */
export function faultIn(error: unknown, signal: AbortSignal, limit: AbortSignal): RunFault {
  if (signal.aborted) {
    const reason = limit.aborted
      ? { code: 'step-timeout', detail: 'the run took longer than its minutes' }
      : { code: 'stopped-by-user', detail: 'the run was stopped' };
    return { state: 'stopped', reason, bug: false };
  }
  if (error instanceof InspectorError) {
    const reason = { code: error.code, detail: error.message };
    return { state: isLoss(error) ? 'lost' : 'stopped', reason, bug: error.code === 'output-unwritable' };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { state: 'stopped', reason: { code: 'tool-fault', detail }, bug: true };
}
