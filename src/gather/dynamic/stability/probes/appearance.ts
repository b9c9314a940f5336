import type { DeviceSession } from '../../../../device/session.ts';
import { check } from '../disturb.ts';
import type { Bench, Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

const fontKey = 'font_scale';

/** Text as large as the user has it, while the app runs and at its start. */
export const fontScale: Probe = {
  id: 'font-scale',
  title: { zh: '系统字号放大', en: 'Larger text' },
  minutes: 10,
  run: async (bench) => {
    const { notes, plan, session } = bench;
    if (session.facts.virtual) return isNotShown(bench, 'the virtual phone does not scale text');
    const found = (await session.shell.run(`settings get system ${fontKey}`)).stdout.trim();
    const back = (phone: DeviceSession): Promise<unknown> =>
      phone.shell.run(
        /^\d/.test(found) ? `settings put system ${fontKey} ${found}` : `settings delete system ${fontKey}`,
      );
    bench.context.atEnd('font', async (phone) => void (await back(phone)));
    for (const scale of plan.fontScales) {
      await bench.context.restore();
      const before = await goIn(bench.context, bench.way);
      const larger = async (): Promise<void> =>
        void (await session.shell.run(`settings put system ${fontKey} ${scale.toFixed(2)}`));
      const usual = async (): Promise<void> => void (await back(session));
      notes.add(await check(bench.context, before, [larger, usual], { setting: scale.toFixed(1) }));
    }
  },
};

/** The whole system dark, and light again. */
export const darkMode: Probe = {
  id: 'dark-mode',
  title: { zh: '深色模式', en: 'Dark mode' },
  minutes: 5,
  run: async (bench) => {
    const { context, notes, session, way } = bench;
    if (session.facts.virtual) return isNotShown(bench, 'the virtual phone does not darken pages');
    if (session.facts.apiLevel < 29)
      return notes.untested('not-applicable', 'the system has no dark mode before API 29');
    const found = /Night mode: (\w+)/.exec((await session.shell.run('cmd uimode night')).stdout)?.[1] ?? 'no';
    const set = async (phone: DeviceSession, mode: string): Promise<void> =>
      void (await phone.shell.run(['cmd', 'uimode', 'night', mode]));
    context.atEnd('night', (phone) => set(phone, found));
    const before = await goIn(context, way);
    const other = found === 'yes' ? 'no' : 'yes';
    notes.add(await check(context, before, [() => set(session, other), () => set(session, found)]));
  },
};

function isNotShown({ notes }: Bench, detail: string): void {
  notes.untested('not-on-virtual-phone', detail);
}
