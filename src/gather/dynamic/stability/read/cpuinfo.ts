/**
 * Per cent of one core that the app's processes took, as `dumpsys cpuinfo` tells (AOSP ProcessCpuTracker.printCurrentState):
 * `  1.2% 4117/cn.gov.app: 0.9% user + 0.3% kernel`. Processes that took nothing have no row: 0. Undefined: no such list at all.
 */
export function processorShare(dump: string, package_: string): number | undefined {
  if (!/^CPU usage from /m.test(dump)) return undefined;
  let total = 0;
  for (const [, percent, name = ''] of dump.matchAll(/^\s*\+?([\d.]+)% \d+\/([^\s:]+(?::[^\s:]+)?):/gm))
    if (name === package_ || name.startsWith(`${package_}:`)) total += Number(percent);
  return Math.round(total * 10) / 10;
}
