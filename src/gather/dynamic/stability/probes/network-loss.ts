import { InspectorError } from '../../../../shared/errors.ts';
import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** Aeroplane mode while it is used and at its start, and the network again. Nothing is touched meanwhile but for a scroll. */
export const networkLoss: Probe = {
  id: 'network-loss',
  title: { zh: '飞行模式与恢复', en: 'Aeroplane mode and back' },
  minutes: 6,
  run: async ({ context, notes, session, way }) => {
    const { app } = context;
    const before = await goIn(context, way);
    const cut = (): Promise<void> => context.setNetwork('offline');
    const join = (): Promise<void> => context.setNetwork('online');
    try {
      notes.add(await check(context, before, [cut, join], { setting: 'in use' }));
    } catch (error) {
      if (!(error instanceof InspectorError) || error.code !== 'device-unusable') throw error;
      notes.untested(error.code, error.message);
      return;
    }
    const anew = async (): Promise<void> => {
      await session.stop(app.package);
      await context.setNetwork('offline');
      await session.start(app);
    };
    notes.add(await check(context, before, [anew, join], { setting: 'at start', endsProcess: true }));
  },
};
