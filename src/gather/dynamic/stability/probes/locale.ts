import type { DeviceSession } from '../../../../device/session.ts';
import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';
import { goIn } from '../way-in.ts';

/** First level with languages by app (`LocaleManager`); the whole phone's cannot be changed through adb without a restart. */
const firstLevel = 33;
const other = 'en-US';

/** Another language while the app is used, and the user's own again. */
export const localeSwitch: Probe = {
  id: 'locale-switch',
  title: { zh: '切换语言', en: 'Another language' },
  minutes: 5,
  run: async ({ context, notes, session, way }) => {
    if (session.facts.virtual) return notes.untested('not-on-virtual-phone', 'the virtual phone speaks one language');
    if (session.facts.apiLevel < firstLevel)
      return notes.untested('not-applicable', `adb can change the language from API ${firstLevel} on only`);
    const { package: name } = context.app;
    const found = languagesIn((await session.shell.run(['cmd', 'locale', 'get-app-locales', name])).stdout);
    const set = async (phone: DeviceSession, languages: string): Promise<void> =>
      void (await phone.shell.run(
        languages === ''
          ? ['cmd', 'locale', 'set-app-locales', name]
          : ['cmd', 'locale', 'set-app-locales', name, '--locales', languages],
      ));
    context.atEnd('language', (phone) => set(phone, found));
    const before = await goIn(context, way);
    await set(session, other);
    const told = (await session.shell.run(['cmd', 'locale', 'get-app-locales', name])).stdout;
    if (languagesIn(told) !== other) return notes.untested('setting-refused', told.trim().slice(0, 200));
    // Words differ now: that it is the same screen shows in the user's own language only.
    notes.add(await check(context, before, [async () => undefined, () => set(session, found)], { setting: other }));
  },
};

/** `Locales for cn.gov.app for user 0 are [en-US]` */
function languagesIn(stdout: string): string {
  return /are \[([^\]]*)\]/.exec(stdout)?.[1]?.trim() ?? '';
}
