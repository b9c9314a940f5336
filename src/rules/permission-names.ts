import { fullPermissionName, permissions } from '../standards/permissions.ts';

const prefix = 'android.permission.';

export function isPlatformPermission(name: string): boolean {
  return permissions.has(name);
}

/** Platform permissions that an app may want; what only the system gets is nobody's intention. */
const wanted = [...permissions.values()]
  .filter(({ level }) => level === 'normal' || level === 'dangerous' || level === 'appop')
  .map(({ name }) => name);

/** Names longer than this are not compared: no platform permission comes near. */
const longestName = 100;

/**
 * The platform permission that a misspelt name stands for: without its prefix, in other letters, or one or two characters off (more than
 * two would match names of other apps). Undefined for names that resemble none.
 */
export function meantPermission(name: string): string | undefined {
  if (name.length > longestName || permissions.has(name)) return undefined;
  const bare = fullPermissionName(name.trim().toUpperCase());
  if (permissions.has(bare)) return bare;
  const last = prefix + name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  if (/^android\.?permissions?\b/i.test(name) && permissions.has(last)) return last;
  if (!name.toLowerCase().startsWith('android.permission')) return undefined;
  return wanted.find((known) => isWithin(name, known, 2));
}

/** Whether the Levenshtein distance of two names is at most `most`. */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  const far = most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, at) => Math.min(at, far));
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = Array.from({ length: b.length + 1 }, () => far);
    current[0] = Math.min(row, far);
    for (let at = Math.max(1, row - most); at <= Math.min(b.length, row + most); at += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(at - 1) ? 0 : 1;
      const changed = (previous[at - 1] ?? far) + same;
      current[at] = Math.min(changed, (previous[at] ?? far) + 1, (current[at - 1] ?? far) + 1, far);
    }
    previous = current;
  }
  return (previous[b.length] ?? far) <= most;
}
