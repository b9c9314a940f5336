import { Worker } from 'node:worker_threads';

import type { Problem } from '../apk/problem.ts';
import type { Gathered } from '../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../evidence/kinds/index.ts';
import type { BudgetLimits } from '../shared/budget.ts';
import type { StaticContext } from './context.ts';

/** Kinds that cost much and want nothing of the bytecode: a second core can have them while the first reads that. */
export const laneKinds = ['container', 'signatures', 'native-libraries'] as const satisfies EvidenceKind[];
export type LaneKind = (typeof laneKinds)[number];

export interface LaneRequest {
  path: string;
  limits: BudgetLimits;
}

export interface LaneAnswer {
  evidence: { [K in LaneKind]: Gathered<EvidenceOf<K>> };
  /** Defects that the thread noticed, per part of the app. */
  problems: readonly (readonly Problem[])[];
}

/** Below this a thread takes longer to start than to do the work. In bytes of the first part. */
const worthwhile = 3 * 1000 * 1000;

/**
 * Starts gathering `laneKinds` in a thread of its own, with its own view of the file. Undefined where that does not pay or the program of
 * the thread is not built. The promise never rejects: undefined then means that the caller has to gather these kinds itself.
 */
export function startSideLane({
  path,
  parts: [base],
  budget,
}: StaticContext): Promise<LaneAnswer | undefined> | undefined {
  if (base.archive.source.size < worthwhile || !import.meta.url.endsWith('.js')) return undefined;
  const request: LaneRequest = { path, limits: budget.limits };
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./lane-worker.js', import.meta.url), { workerData: request });
    worker.once('message', (answer: LaneAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
}

/** Adds what the thread noticed to this thread's archives, which keep each defect once. */
export function adoptProblems({ parts }: StaticContext, { problems }: LaneAnswer): void {
  for (const [index, { archive }] of parts.entries())
    for (const problem of problems[index] ?? []) archive.report(problem);
}
