import type { DeviceSession } from '../../../../device/session.ts';
import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** What the system's developer options write to slow every network down (AOSP `ConnectivitySettingsManager`); -1: no limit. */
const limitKey = 'ingress_rate_limit_bytes_per_second';
const firstLevel = 33;

/** 128 kbit/s, the slowest of the system's own choices. Bytes per second. */
const slow = 16_000;

/** A network that answers, but late: while the app is used and at its start. */
export const networkSlow: Probe = {
  id: 'network-slow',
  title: { zh: '弱网', en: 'A slow network' },
  minutes: 6,
  run: async ({ context, notes, session, way }) => {
    if (session.facts.virtual)
      return notes.untested('not-on-virtual-phone', 'the network of the virtual phone has one speed');
    if (session.facts.apiLevel < firstLevel)
      return notes.untested('not-applicable', `adb can slow the network from API ${firstLevel} on only`);
    const { app } = context;
    const found = (await session.shell.run(['settings', 'get', 'global', limitKey])).stdout.trim();
    const limit = async (phone: DeviceSession, bytes: string): Promise<void> =>
      void (await phone.shell.run(['settings', 'put', 'global', limitKey, bytes]));
    const usual = /^-?\d+$/.test(found) ? found : '-1';
    context.atEnd('network-limit', (phone) => limit(phone, usual));
    const before = await goIn(context, way);
    await limit(session, `${slow}`);
    const now = (await session.shell.run(['settings', 'get', 'global', limitKey])).stdout.trim();
    if (now !== `${slow}`) return notes.untested('setting-refused', `${limitKey}: ${now.slice(0, 100)}`);
    const slower = (): Promise<void> => limit(session, `${slow}`);
    const asBefore = (): Promise<void> => limit(session, usual);
    notes.add(await check(context, before, [slower, asBefore], { setting: '128 kbit/s, in use' }));
    const anew = async (): Promise<void> => {
      await slower();
      await session.stop(app.package);
      await session.start(app);
    };
    notes.add(await check(context, before, [anew, asBefore], { setting: '128 kbit/s, at start', endsProcess: true }));
  },
};
