import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** What the system tells an app in front when memory runs out (ComponentCallbacks2). */
const levels = ['RUNNING_LOW', 'RUNNING_CRITICAL'] as const;

export const memoryTrim: Probe = {
  id: 'memory-trim',
  title: { zh: '内存不足通知', en: 'Told that memory is short' },
  minutes: 5,
  run: async ({ context, notes, session, way }) => {
    const before = await goIn(context, way);
    const refusals: string[] = [];
    const told = levels.map((level) => async (): Promise<void> => {
      const { exitCode, stderr } = await session.shell.run(['am', 'send-trim-memory', context.app.package, level]);
      if (exitCode !== 0) refusals.push(stderr.trim().slice(0, 200));
    });
    const found = await check(context, before, told);
    if (refusals.length === levels.length) notes.untested('trim-refused', refusals[0] ?? '');
    else notes.add(found);
  },
};
