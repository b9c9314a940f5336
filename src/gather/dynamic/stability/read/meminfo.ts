/**
 * Total PSS in KiB of the app's processes, from the summary of `dumpsys meminfo` (AOSP ActivityManagerService.dumpApplicationMemoryUsage):
 * `    96,330K: cn.gov.app (pid 4117 / activities)` below `Total PSS by process:`. Pages of a WebView live in a process of the WebView's own
 * package, which has no mark of whose it is: with one app in front all of them are counted. Undefined: there is no row of the app.
 */
export function pssOf(summary: string, package_: string): number | undefined {
  const start = summary.indexOf('Total PSS by process:');
  if (start < 0) return undefined;
  let total = 0;
  let found = false;
  for (const line of summary.slice(start).split('\n').slice(1)) {
    const row = /^\s*([\d,]+)K: (\S+)/.exec(line);
    if (row === null) break;
    const name = row[2] ?? '';
    const isOwn = name === package_ || name.startsWith(`${package_}:`);
    if (!isOwn && !name.includes(':sandboxed_process')) continue;
    found ||= isOwn;
    total += Number((row[1] ?? '').replaceAll(',', ''));
  }
  return found ? total : undefined;
}

/** KiB per round: the median of the steps of the later half, when caches are full. */
export function growthOf(rounds: readonly number[]): number {
  const later = rounds.slice(Math.floor(rounds.length / 2) - 1);
  const steps = later.slice(1).map((value, index) => value - (later[index] ?? value));
  const sorted = steps.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0];
  return Math.round((low + high) / 2);
}
