import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** Milliseconds until a process that is told to end has ended. */
const endsWithin = 5000;

/** In the background the system ends the process, as it does when memory is short, and the user comes back. */
export const processDeath: Probe = {
  id: 'process-death',
  title: { zh: '后台进程被系统回收后恢复', en: 'Back after the system ended its process' },
  minutes: 5,
  run: async ({ context, notes, session, way }) => {
    const { app, pace, signal } = context;
    const before = await goIn(context, way);
    await session.shell.run('input keyevent 3');
    await session.shell.run(['am', 'kill', app.package]);
    const until = pace.elapsed() + endsWithin;
    while ((await session.pid(app.package)) !== undefined) {
      if (pace.elapsed() > until) {
        // A service in the foreground keeps its process.
        notes.untested('process-kept', 'am kill did not end the process');
        return;
      }
      await pace.sleep(200, signal);
    }
    const again = async (): Promise<void> => void (await session.start(app));
    notes.add(await check(context, before, [again], { endsProcess: true }));
  },
};
