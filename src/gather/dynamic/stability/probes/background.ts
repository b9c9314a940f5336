import { check } from '../disturb.ts';
import type { Bench, Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** Home, so long, and back by the icon. */
export const background: Probe = {
  id: 'background',
  title: { zh: '切到后台再返回', en: 'To the background and back' },
  minutes: 12,
  run: (bench) => leave(bench, bench.plan.backgroundSeconds),
};

/** So long that sessions and connections have gone; it takes a sixth of the usual budget, so it comes late. */
export const backgroundLong: Probe = {
  id: 'background-long',
  title: { zh: '长时间切到后台再返回', en: 'To the background for long and back' },
  minutes: 12,
  least: ({ longBackgroundSeconds }) => (Math.max(0, ...longBackgroundSeconds) + aroundIt) / 60,
  run: (bench) => leave(bench, bench.plan.longBackgroundSeconds),
};

/** Seconds that it takes to go in, and to look afterwards. */
const aroundIt = 40;

async function leave({ context, notes, session, way }: Bench, times: readonly number[]): Promise<void> {
  for (const seconds of times) {
    await context.restore();
    const before = await goIn(context, way);
    const away = async (): Promise<void> => session.background(seconds * 1000);
    notes.add(await check(context, before, [away], { setting: `${seconds} s` }));
  }
}
