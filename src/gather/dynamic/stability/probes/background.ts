import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** Home, so long, and back by the icon. */
export const background: Probe = {
  id: 'background',
  title: { zh: '切到后台再返回', en: 'To the background and back' },
  minutes: 12,
  run: async ({ context, notes, plan, session, way }) => {
    for (const seconds of plan.backgroundSeconds) {
      await context.restore();
      const before = await goIn(context, way);
      const away = async (): Promise<void> => session.background(seconds * 1000);
      notes.add(await check(context, before, [away], { setting: `${seconds} s` }));
    }
  },
};
