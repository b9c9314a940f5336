/** What of the manifest tells which packages are the app's own. */
export interface AppNames {
  package: string;
  /** Full names of the Application class and of the launcher activities. */
  classes: readonly string[];
}

/** Domains under which unrelated parties publish: the second segment does not yet name an owner. */
const sharedDomains: ReadonlySet<string> = new Set([
  'com.android',
  'com.app',
  'com.apps',
  'com.demo',
  'com.example',
  'com.git',
  'com.gitee',
  'com.github',
  'com.gitlab',
  'com.google',
  'com.mobile',
  'com.my',
  'com.sdk',
  'com.test',
  'com.company',
  'cn.com',
  'cn.edu',
  'cn.gov',
  'cn.net',
  'cn.org',
  'com.cn',
  'gov.cn',
  'io.github',
  'me.github',
  'net.sourceforge',
  'org.apache',
  'org.sourceforge',
  'uni.app',
]);

/**
 * Package prefixes of the app itself: its application id, the first two segments of it (three where the second names nobody, or where the
 * first two are a vendor's), and the packages of its Application class and launcher activities.
 */
export function appPackages(app: AppNames, isForeign: (name: string) => boolean): string[] {
  const prefixes = new Set<string>();
  if (app.package !== '') {
    prefixes.add(app.package);
    prefixes.add(organisation(app.package, isForeign));
  }
  for (const name of app.classes) {
    const owner = packageOf(name);
    if (owner === '' || isForeign(name)) continue;
    prefixes.add(owner);
    prefixes.add(organisation(owner, isForeign));
  }
  return [...prefixes].filter((prefix) => prefix !== '' && !sharedDomains.has(prefix)).sort();
}

function organisation(name: string, isForeign: (name: string) => boolean): string {
  const segments = name.split('.');
  const two = segments.slice(0, 2).join('.');
  if (segments.length < 3) return name;
  return sharedDomains.has(two) || isForeign(two) ? segments.slice(0, 3).join('.') : two;
}

function packageOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}
