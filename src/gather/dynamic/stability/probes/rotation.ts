import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

export const rotation: Probe = {
  id: 'rotation',
  title: { zh: '旋转屏幕', en: 'Turning the phone' },
  minutes: 5,
  run: async ({ context, notes, session, way }) => {
    const before = await goIn(context, way);
    context.atEnd('orientation', (phone) => phone.rotate('portrait'));
    const turns = (['landscape', 'portrait', 'landscape', 'portrait'] as const).map(
      (to) => (): Promise<void> => session.rotate(to),
    );
    notes.add(await check(context, before, turns));
  },
};
