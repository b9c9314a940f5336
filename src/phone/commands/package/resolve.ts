import { launcherCategory, mainAction, resolveActivities, shortComponent } from '../../system/activities/resolve.ts';
import { parseIntent } from '../activity/intent.ts';
import type { SystemCommand } from '../command.ts';
import type { System } from '../../system/system.ts';

const own = { '--brief': false, '--components': false, '--query-flags': true, '--user': true };
const homeComponent = 'com.android.launcher3/.uioverrides.QuickstepLauncher';

/** `cmd package resolve-activity` and `query-activities`. */
export const resolve =
  (all: boolean): SystemCommand =>
  (system) =>
  async (words, io) => {
    const { intent, categories, options } = parseIntent(words, own);
    const found = matches(system, intent, categories);
    const shown = all ? found : found.slice(0, 1);
    if (shown.length === 0) {
      await io.out(all ? 'No activities found\n' : 'No activity found\n');
      return 0;
    }
    const brief = options.has('--brief') || options.has('--components');
    const text = shown.map(({ component, name, activity }) =>
      brief
        ? `${options.has('--components') ? '' : 'priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=true\n'}${component}\n`
        : `priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=true\nActivityInfo:\n  name=${activity}\n  packageName=${name}\n`,
    );
    await io.out(text.join(''));
    return 0;
  };

function matches(
  system: System,
  intent: Parameters<typeof resolveActivities>[1],
  categories: readonly string[],
): readonly { component: string; name: string; activity: string }[] {
  if (categories.includes('android.intent.category.HOME')) {
    return [
      {
        component: homeComponent,
        name: 'com.android.launcher3',
        activity: 'com.android.launcher3.uioverrides.QuickstepLauncher',
      },
    ];
  }
  // A package alone asks for what its icon starts.
  const wanted = intent.action === undefined && intent.data === undefined ? { ...intent, action: mainAction } : intent;
  const with_ = wanted.action === mainAction && categories.length === 0 ? [launcherCategory] : categories;
  return resolveActivities(system.packages.list(), wanted, with_).map(({ app, activity }) => ({
    component: shortComponent(app.name, activity.name),
    name: app.name,
    activity: activity.name,
  }));
}
