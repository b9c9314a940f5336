import type { Evidence } from '../evidence/evidence.ts';
import type { StaticContext } from './context.ts';
import { beginDexPass } from './dex-pass.ts';
import { gatherers } from './index.ts';
import { type GatherOptions, gatherWith } from './run.ts';
import { startSideLane } from './side-lane.ts';

/** Gathers all static evidence, or the kinds asked for, with every gatherer there is. */
export function gatherStatic(context: StaticContext, options: GatherOptions = {}): Promise<Evidence> {
  return gatherWith(gatherers, context, options, (whole) => {
    if (options.kinds === undefined) beginDexPass(whole);
    return startSideLane(whole);
  });
}
