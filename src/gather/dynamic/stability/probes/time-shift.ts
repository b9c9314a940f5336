import { InspectorError } from '../../../../shared/errors.ts';
import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';

const day = 86_400_000;

/** Days later: what is kept on the phone has aged, and the app is started again. */
export const timeShift: Probe = {
  id: 'time-shift',
  title: { zh: '系统时间后移', en: 'Days later by its clock' },
  minutes: 8,
  run: async ({ context, notes, plan, session }) => {
    const { app } = context;
    context.atEnd('clock', (phone) => phone.shiftClock(0));
    for (const days of plan.days) {
      const seen = context.last ?? (await context.see({ settle: true }));
      const later = async (): Promise<void> => {
        await session.shiftClock(days * day);
        await session.stop(app.package);
        await session.start(app);
      };
      try {
        notes.add(await check(context, { seen, typed: false }, [later], { setting: `+${days} d`, endsProcess: true }));
      } catch (error) {
        if (!(error instanceof InspectorError) || error.code !== 'device-unusable') throw error;
        notes.untested(error.code, error.message);
        return;
      }
    }
  },
};
