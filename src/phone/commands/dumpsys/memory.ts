import type { System } from '../../system/system.ts';
import type { Dump } from './dump.ts';

/** Kilobytes; the phone plays no heap, so the figures of a process are those of an idle WebView app and stay the same. */
const idle = { native: 21_804, dalvik: 6_412, egl: 4_096, gl: 2_048, total: 96_330 };

/** `dumpsys meminfo [pkg]`; the table has a column more from Android 11 on. */
export const meminfo: Dump = (system, words) => {
  const name = words.find((word) => !word.startsWith('-'));
  const processes = system.processTable
    .apps()
    .filter((one) => name === undefined || one.package === name || String(one.pid) === name);
  if (name === undefined) return summary(system);
  if (processes.length === 0) return `No process found for: ${name}`;
  return processes.map(({ pid, name: process }) => table(system, pid, process)).join('\n');
};

function table(system: System, pid: number, process: string): string {
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
    `** MEMINFO in pid ${pid} [${process}] **`,
    head,
    row('Native Heap', idle.native, [32_768, 24_100, 8_668]),
    row('Dalvik Heap', idle.dalvik, [13_300, 6_650, 6_650]),
    row('EGL mtrack', idle.egl),
    row('GL mtrack', idle.gl),
    row('Unknown', 1_820),
    row('TOTAL', idle.total, [46_068, 30_750, 15_318]),
  ].join('\n');
}

function summary(system: System): string {
  const apps = system.processTable
    .apps()
    .map(({ pid, name }) => `    ${idle.total.toLocaleString('en')}K: ${name} (pid ${pid})`);
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
