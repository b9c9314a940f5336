import { parentPort, workerData } from 'node:worker_threads';

import { Budget } from '../shared/budget.ts';
import { containerGatherer } from './container.ts';
import { nativeLibrariesGatherer } from './native-libraries.ts';
import { openStatic } from './open.ts';
import { gatherWith } from './run.ts';
import type { LaneAnswer, LaneRequest } from './side-lane.ts';
import { signaturesGatherer } from './signatures.ts';

void answer(workerData as LaneRequest);

/** The program of the side lane: opens the package again and answers once. What it throws ends the thread, which the other side sees. */
async function answer({ path, limits }: LaneRequest): Promise<void> {
  const { context, close } = await openStatic(path, { budget: new Budget(limits) });
  const evidence = await gatherWith([containerGatherer, signaturesGatherer, nativeLibrariesGatherer], context);
  const problems = context.parts.map(({ archive }) => archive.problems);
  parentPort?.postMessage({ evidence, problems } as LaneAnswer);
  close();
}
