import type { StoredCapture } from '../../evidence/kinds/screens.ts';

/**
 * Which screen of the app a look shows, in a form that lives through builds: the path and route of its page without host, query and
 * numbers (nor what was masked), else the activity. Null where the look tells neither. The hash over its structure is not used: any new
 * button changes it.
 */
export function screenName({ activity, url }: Pick<StoredCapture, 'activity' | 'url'>): string | null {
  if (url !== null && url !== '') return pageName(url);
  if (activity === null || activity === '') return null;
  return `activity:${activity.slice(activity.lastIndexOf('/') + 1).replace(/^\./, '')}`;
}

function pageName(url: string): string {
  const [before = '', route = ''] = url.split('#', 2);
  const path = before.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\?.*$/, '');
  const page = [path, route.replace(/\?.*$/, '')].filter((part) => part !== '').join('#');
  return `page:${page.replace(/‹[^‹›]{1,64}›|\d+/g, '0').slice(0, 200)}`;
}
