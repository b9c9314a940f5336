import type { Intent } from '../../app/runtime.ts';
import type { InstalledPackage } from '../packages/model.ts';
import type { System } from '../system.ts';
import type { StartRequest } from './activity-manager.ts';
import type { StartResult } from './model.ts';
import {
  findActivity,
  fullComponent,
  mainAction,
  resolveActivities,
  shortComponent,
  type ResolvedActivity,
} from './resolve.ts';

export interface StartTarget {
  app: InstalledPackage;
  /** Class of the activity itself, where an alias was named. */
  activity: string;
  intent: Intent;
}

const homeCategory = 'android.intent.category.HOME';

/** Which activity an intent starts; asks the user where several take it. */
export async function resolveStart(
  system: System,
  request: StartRequest,
): Promise<StartTarget | 'home' | Extract<StartResult, { kind: 'no-such-activity' | 'unresolved' | 'refused' }>> {
  const { intent, categories = [] } = request;
  if (intent.component !== undefined) return explicit(system, request, intent.component);
  if (intent.action === mainAction && categories.includes(homeCategory)) return 'home';
  const found = resolveActivities(system.packages.list(), intent, categories);
  const chosen = found.length > 1 && request.from !== undefined ? await choose(system, found) : found[0];
  if (chosen === undefined) return { kind: 'unresolved' };
  return targetOf(chosen, intent);
}

function explicit(
  system: System,
  { intent, from }: StartRequest,
  component: string,
): StartTarget | 'home' | Extract<StartResult, { kind: 'no-such-activity' | 'refused' }> {
  const { package: name, activity: className } = fullComponent(component);
  if (name === 'com.android.launcher3') return 'home';
  const app = system.packages.find(name);
  const activity = app && findActivity(app, className);
  if (app === undefined || activity === undefined)
    return { kind: 'no-such-activity', component: `${name}/${className}` };
  if (from === undefined && !activity.effectiveExported) {
    const reason = `Permission Denial: starting Intent { flg=0x10000000 cmp=${shortComponent(name, className)} } from null (pid=4099, uid=2000) not exported from uid ${app.uid}`;
    return { kind: 'refused', reason };
  }
  return targetOf({ app, activity }, intent);
}

function targetOf({ app, activity }: ResolvedActivity, intent: Intent): StartTarget {
  const className = activity.kind === 'activity-alias' ? (activity.targetActivity ?? activity.name) : activity.name;
  return { app, activity: className, intent };
}

async function choose(system: System, found: readonly ResolvedActivity[]): Promise<ResolvedActivity | undefined> {
  const items = found.map(({ app }) => ({ label: app.label, package: app.name }));
  const index = await system.display.choose({ title: '打开方式', items });
  return index === undefined ? undefined : found[index];
}
