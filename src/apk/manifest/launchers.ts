import { withFields } from './fields.ts';
import type { Activity, ActivityAlias, Component, Launcher } from './model.ts';

const mainAction = 'android.intent.action.MAIN';
const launcherCategory = 'android.intent.category.LAUNCHER';
const leanbackCategory = 'android.intent.category.LEANBACK_LAUNCHER';

/** `aapt dump badging`: MAIN and LAUNCHER somewhere among the activity's filters. */
export function findLaunchers(components: readonly Component[]): Launcher[] {
  return components.filter(isActivity).flatMap((activity) => {
    const actions = new Set(activity.intentFilters.flatMap((filter) => filter.actions));
    const categories = new Set(activity.intentFilters.flatMap((filter) => filter.categories));
    const launcher = categories.has(launcherCategory);
    if (!actions.has(mainAction) || !(launcher || categories.has(leanbackCategory))) return [];
    const { name, kind, label, icon, effectiveEnabled } = activity;
    return [withFields<Launcher>({ name, kind, label, icon, effectiveEnabled, leanback: !launcher })];
  });
}

function isActivity(component: Component): component is Activity | ActivityAlias {
  return component.kind === 'activity' || component.kind === 'activity-alias';
}
