import type { LogEntry } from '../../system/model.ts';

const priorities = 'VDIWEFS';

/** `tag:priority` words; the first that names the tag decides, then `*`. Without any, everything passes. */
export function tagFilter(specs: readonly string[], silent: boolean): (entry: LogEntry) => boolean {
  const lowest = new Map<string, number>();
  for (const spec of specs) {
    const colon = spec.lastIndexOf(':');
    const tag = colon < 0 ? spec : spec.slice(0, colon);
    const letter = colon < 0 ? 'V' : (spec[colon + 1] ?? 'V').toUpperCase();
    // `*` alone means everything, a tag alone from verbose on.
    const level = letter === '*' ? 0 : priorities.indexOf(letter);
    lowest.set(tag === '' ? '*' : tag, level < 0 ? 0 : level);
  }
  const fallback = lowest.get('*') ?? (silent ? priorities.indexOf('S') : 0);
  return ({ tag, priority }) => priorities.indexOf(priority) >= (lowest.get(tag.trim()) ?? fallback);
}
