import type { AppProcess } from '../../system/model.ts';
import type { System } from '../../system/system.ts';
import type { Dump } from './dump.ts';

/** KiB of a process without its page: what is there for every app alike. The page adds what its objects take. */
const withoutPage = 21_804;

/** `dumpsys meminfo [pkg]`; the table has a column more from Android 11 on. */
export const meminfo: Dump = async (system, words) => {
  const name = words.find((word) => !word.startsWith('-'));
  const processes = system.processTable
    .apps()
    .filter((one) => name === undefined || one.package === name || String(one.pid) === name);
  const sizes = await Promise.all(processes.map(async (process) => ({ process, pss: await sizeOf(system, process) })));
  if (name === undefined) return summary(system, sizes);
  if (processes.length === 0) return `No process found for: ${name}`;
  return sizes.map((size) => table(system, size)).join('\n');
};

interface Size {
  process: AppProcess;
  pss: number;
}

async function sizeOf(system: System, { name, package: package_ }: AppProcess): Promise<number> {
  if (name !== package_) return withoutPage;
  return withoutPage + ((await system.activities.find(package_)?.runtime?.footprint?.())?.held ?? 0);
}

/** All of it stands as native heap: a page has no Java objects and no surfaces of its own. */
function table(system: System, { process: { name, pid }, pss: total }: Size): string {
  const rss = system.profile.apiLevel >= 30;
  const row = (label: string, pss: number, heap?: readonly number[]): string => {
    const cells = [pss, Math.round(pss * 0.9), 0, 12, ...(rss ? [pss + 4000] : []), ...(heap ?? [])];
    return `${label.padStart(17)} ${cells.map((cell) => String(cell).padStart(8)).join(' ')}`;
  };
  const head = rss
    ? '                   Pss  Private  Private  SwapPss      Rss     Heap     Heap     Heap'
    : '                   Pss  Private  Private  SwapPss     Heap     Heap     Heap';
  return [
    `Applications Memory Usage (in Kilobytes):`,
    `Uptime: ${system.clock.uptime()} Realtime: ${system.clock.uptime()}`,
    '',
    `** MEMINFO in pid ${pid} [${name}] **`,
    head,
    row('Native Heap', total, [total, total, 0]),
    row('Dalvik Heap', 0, [0, 0, 0]),
    row('EGL mtrack', 0),
    row('GL mtrack', 0),
    row('Unknown', 0),
    row('TOTAL', total, [total, total, 0]),
  ].join('\n');
}

function summary(system: System, sizes: readonly Size[]): string {
  const apps = sizes
    .toSorted((one, other) => other.pss - one.pss)
    .map(({ process: { name, pid }, pss }) => `    ${pss.toLocaleString('en')}K: ${name} (pid ${pid})`);
  return [
    'Applications Memory Usage (in Kilobytes):',
    `Uptime: ${system.clock.uptime()} Realtime: ${system.clock.uptime()}`,
    '',
    'Total PSS by process:',
    ...apps,
    '',
    'Total RAM: 3,984,768K (status normal)',
    ' Free RAM: 1,806,220K',
  ].join('\n');
}

export const memoryFile = (): string =>
  'MemTotal:        3984768 kB\nMemFree:          912840 kB\nMemAvailable:    1806220 kB\nBuffers:           20480 kB\nCached:          1024000 kB\nSwapTotal:       1048572 kB\nSwapFree:         943716 kB\n';
