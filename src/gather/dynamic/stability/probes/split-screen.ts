import { check } from '../disturb.ts';
import type { Bench, Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** First level whose window shell takes the order (AOSP `SplitScreenShellCommandHandler`); makers of phones may have left it out. */
const firstLevel = 33;
const order = ['dumpsys', 'activity', 'service', 'SystemUIService', 'WMShell', 'splitscreen'];

/** Half the display, and all of it again. */
export const splitScreen: Probe = {
  id: 'split-screen',
  title: { zh: '分屏', en: 'Split screen' },
  minutes: 5,
  run: async (bench) => {
    const { context, notes, session, way } = bench;
    if (session.facts.virtual)
      return notes.untested('not-on-virtual-phone', 'the virtual phone shows one app at a time');
    if (session.facts.apiLevel < firstLevel)
      return notes.untested('not-applicable', `adb can split the screen from API ${firstLevel} on only`);
    const before = await goIn(context, way);
    const task = taskIn(await activities(bench), context.app.package);
    if (task === undefined) return notes.untested('split-refused', 'the task of the app was not found');
    const whole = (phone: Bench['session']): Promise<unknown> =>
      phone.shell.run([...order, 'removeFromSideStage', task]);
    context.atEnd('split', async (phone) => void (await whole(phone)));
    await session.shell.run([...order, 'moveToSideStage', task, '1']);
    if (!/mode=multi-window|windowingMode=multi-window/i.test(taskText(await activities(bench), task)))
      return notes.untested('split-refused', 'the system left the app on the whole display');
    notes.add(await check(context, before, [async () => undefined, async () => void (await whole(session))]));
  },
};

async function activities({ session }: Bench): Promise<string> {
  return (await session.shell.run(['dumpsys', 'activity', 'activities'])).stdout;
}

/** `* Task{6d1a5e #123 type=standard A=10160:cn.gov.app U=0 … mode=fullscreen …}` */
function taskIn(dump: string, package_: string): string | undefined {
  const own = dump.split('\n').find((line) => /\bTask\{/.test(line) && line.includes(`:${package_} `));
  return own === undefined ? undefined : /#(\d+)/.exec(own)?.[1];
}

function taskText(dump: string, task: string): string {
  return dump.split('\n').find((line) => /\bTask\{/.test(line) && line.includes(`#${task} `)) ?? '';
}
