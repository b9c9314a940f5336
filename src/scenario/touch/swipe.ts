import type { Bounds } from '../../evidence/screen/node.ts';
import type { StepContext } from '../context.ts';

export interface SwipeOptions {
  /** Where the finger goes: `up` shows what is further down. */
  direction: 'up' | 'down' | 'left' | 'right';
  /** undefined: the screen without its edges, which the system keeps for itself. */
  area: Bounds | undefined;
  /** How much of the height or width. */
  part: number;
  /** Milliseconds. */
  duration: number;
}

export async function swipeWithin(
  { session, last, see }: Pick<StepContext, 'session' | 'last' | 'see'>,
  { direction, area, part, duration }: SwipeOptions,
): Promise<void> {
  const { width, height } = (last ?? (await see())).capture.display;
  const { left, top, right, bottom } = area ?? {
    left: width * 0.05,
    top: height * 0.12,
    right: width * 0.95,
    bottom: height * 0.88,
  };
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const across = ((right - left) * part) / 2;
  const along = ((bottom - top) * part) / 2;
  const [dx, dy] = { up: [0, -along], down: [0, along], left: [-across, 0], right: [across, 0] }[direction] as [
    number,
    number,
  ];
  await session.swipe(
    { x: Math.round(x - dx), y: Math.round(y - dy) },
    { x: Math.round(x + dx), y: Math.round(y + dy) },
    duration,
  );
}
