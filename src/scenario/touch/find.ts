import type { Capture } from '../../evidence/screen/capture.ts';
import type { Bounds, UiNode } from '../../evidence/screen/node.ts';
import type { StepContext } from '../context.ts';
import { resolve } from '../selector/resolve.ts';
import type { SelectorInput } from '../selector/schema.ts';

/** Milliseconds between two looks for something. */
const betweenLooks = 100;

export interface Found {
  node: UiNode;
  capture: Capture;
}

/**
 * Waits for a widget and until two looks find it at the same place. undefined: not there in time, or the way is barred by a missing tree.
 * `timeout` in milliseconds; there is always one look, and a second one for what was found in the last moment.
 */
export async function find(context: StepContext, input: SelectorInput, timeout: number): Promise<Found | undefined> {
  const { session, pace, signal } = context;
  const until = pace.elapsed() + timeout;
  let last: Bounds | undefined;
  for (;;) {
    const capture = await session.capture({ screenshot: false });
    const node = capture.tree === undefined ? undefined : resolve(capture.tree, input, context.list)[0];
    if (node !== undefined && last !== undefined && sameBounds(node.bounds, last)) return { node, capture };
    const appeared = node !== undefined && last === undefined;
    last = node?.bounds;
    if (pace.elapsed() >= until && !appeared) return node === undefined ? undefined : { node, capture };
    await pace.sleep(betweenLooks, signal);
  }
}

export function sameBounds(one: Bounds, other: Bounds): boolean {
  return one.left === other.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom;
}
