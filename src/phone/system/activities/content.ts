import type { InstalledPackage } from '../packages/model.ts';
import { activitiesOf, launcherActivity, viewAction } from './resolve.ts';

/**
 * The page an activity shows. An app's pages belong to the activity that its icon starts and to those that take its links; any other
 * activity is native, and all that can be shown of it is a plain screen.
 */
export function startPageOf(app: InstalledPackage, activity: string): string | undefined {
  const launcher = launcherActivity(app);
  const target = launcher?.kind === 'activity-alias' ? launcher.targetActivity : launcher?.name;
  if (target === undefined || target === activity) return app.startPage;
  const own = activitiesOf(app).find(({ name }) => name === activity);
  return own?.intentFilters.some(({ actions }) => actions.includes(viewAction)) === true ? app.startPage : undefined;
}

/** Cordova draws its dialogs and answers Back in its own way. */
export function isCordova(app: InstalledPackage): boolean {
  return app.parts.some(({ archive }) => archive.find('assets/www/cordova.js') !== undefined);
}
