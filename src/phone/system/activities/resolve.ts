import type { Intent } from '../../app/runtime.ts';
import type { Activity, ActivityAlias, IntentData, IntentFilter } from '../../../apk/manifest/model.ts';
import type { InstalledPackage } from '../packages/model.ts';

export interface ResolvedActivity {
  app: InstalledPackage;
  activity: Activity | ActivityAlias;
}

export const mainAction = 'android.intent.action.MAIN';
export const launcherCategory = 'android.intent.category.LAUNCHER';
export const viewAction = 'android.intent.action.VIEW';
const defaultCategory = 'android.intent.category.DEFAULT';

/** `pkg/.Main` and `pkg/pkg.Main` name the same component. */
export function fullComponent(component: string): { package: string; activity: string } {
  const slash = component.indexOf('/');
  const package_ = slash < 0 ? component : component.slice(0, slash);
  const name = slash < 0 ? '' : component.slice(slash + 1);
  return { package: package_, activity: name.startsWith('.') ? `${package_}${name}` : name };
}

/** As ActivityTaskManager prints components: the class without the package where it begins with it. */
export function shortComponent(package_: string, activity: string): string {
  return `${package_}/${activity.startsWith(`${package_}.`) ? activity.slice(package_.length) : activity}`;
}

export function activitiesOf(app: InstalledPackage): readonly (Activity | ActivityAlias)[] {
  return app.manifest.components.filter((one) => one.kind === 'activity' || one.kind === 'activity-alias');
}

function isEnabled(app: InstalledPackage, component: { name: string; effectiveEnabled: boolean }): boolean {
  if (app.enabled.startsWith('disabled')) return false;
  const own = app.components.get(component.name);
  return own === undefined || own === 'default' ? component.effectiveEnabled : own === 'enabled';
}

export function findActivity(app: InstalledPackage, name: string): Activity | ActivityAlias | undefined {
  return activitiesOf(app).find((one) => one.name === name && isEnabled(app, one));
}

/** The activity a launcher starts. */
export function launcherActivity(app: InstalledPackage): Activity | ActivityAlias | undefined {
  return activitiesOf(app).find(
    (one) =>
      isEnabled(app, one) &&
      one.intentFilters.some(
        ({ actions, categories }) => actions.includes(mainAction) && categories.includes(launcherCategory),
      ),
  );
}

/** Everything that takes an implicit intent, best match first where packages are equal: in the order installed. */
export function resolveActivities(
  apps: readonly InstalledPackage[],
  intent: Intent,
  categories: readonly string[] = [],
): readonly ResolvedActivity[] {
  const candidates = apps.filter(({ name }) => intent.package === undefined || name === intent.package);
  return candidates.flatMap((app) =>
    activitiesOf(app)
      .filter(
        (one) =>
          isEnabled(app, one) &&
          one.effectiveExported &&
          one.intentFilters.some((filter) => takes(filter, intent, categories)),
      )
      .map((activity) => ({ app, activity })),
  );
}

/** IntentFilter.match: action, then every category of the intent, then data. */
function takes(filter: IntentFilter, intent: Intent, categories: readonly string[]): boolean {
  if (intent.action !== undefined && !filter.actions.includes(intent.action)) return false;
  // A start adds DEFAULT to what is not a launch.
  const wanted =
    intent.action === mainAction || categories.includes(defaultCategory)
      ? categories
      : [...categories, defaultCategory];
  if (!wanted.every((category) => filter.categories.includes(category))) return false;
  return takesData(filter.data, intent);
}

function takesData(data: readonly IntentData[], intent: Intent): boolean {
  const types = data.flatMap(({ mimeType }) => mimeType ?? []);
  const schemes = data.flatMap(({ scheme }) => scheme ?? []);
  if (!takesType(types, intent.type)) return false;
  if (intent.data === undefined) return schemes.length === 0;
  const uri = /^([^:]+):(?:\/\/([^/?#]*)([^?#]*))?/.exec(intent.data);
  if (uri === null) return false;
  const [, scheme = '', host = '', path = ''] = uri;
  if (schemes.length === 0) return types.length > 0 && /^(?:content|file)$/.test(scheme);
  if (!schemes.includes(scheme)) return false;
  const hosts = data.flatMap((one) => one.host ?? []);
  if (hosts.length > 0 && !hosts.some((one) => takesHost(one, host.replace(/:\d+$/, '')))) return false;
  const paths = data.flatMap((one) => one.paths);
  return paths.length === 0 || paths.some(({ kind, value }) => takesPath(kind, value, path));
}

function takesType(types: readonly string[], type: string | undefined): boolean {
  if (type === undefined) return types.length === 0;
  return types.some(
    (one) => one === type || one === '*/*' || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))),
  );
}

function takesHost(pattern: string, host: string): boolean {
  return pattern === host || pattern === '*' || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
}

function takesPath(kind: string, value: string, path: string): boolean {
  if (kind === 'path') return value === path;
  if (kind === 'pathPrefix') return path.startsWith(value);
  if (kind === 'pathSuffix') return path.endsWith(value);
  // Patterns know `.` for any character and `X*` for repetition; a wildcard is what they are used for.
  const parts = value.split('.*').map((part) => part.replace(/\\/g, ''));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return value.endsWith('.*') || at === path.length;
}
