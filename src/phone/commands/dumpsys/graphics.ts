import type { Dump } from './dump.ts';

/** `dumpsys gfxinfo PKG`: the phone draws no frames of its own, so it counts none and none is janky. */
export const gfxinfo: Dump = (system, words) => {
  const name = words.find((word) => !word.startsWith('-')) ?? '';
  const running = system.activities.find(name);
  if (running === undefined) return `No process found for: ${name}`;
  const legacy = system.profile.apiLevel >= 31 ? ['Janky frames (legacy): 0 (0.00%)'] : [];
  return [
    'Applications Graphics Acceleration Info:',
    `Uptime: ${system.clock.uptime()} Realtime: ${system.clock.uptime()}`,
    '',
    `** Graphics info for pid ${running.process.pid} [${name}] **`,
    '',
    'Stats since: 0ns',
    'Total frames rendered: 0',
    'Janky frames: 0 (0.00%)',
    ...legacy,
    '50th percentile: 0ms',
    '90th percentile: 0ms',
    '95th percentile: 0ms',
    '99th percentile: 0ms',
    'Number Missed Vsync: 0',
    'Number High input latency: 0',
    'Number Slow UI thread: 0',
    'Number Slow bitmap uploads: 0',
    'Number Slow issue draw commands: 0',
    'Number Frame deadline missed: 0',
  ].join('\n');
};

export const surfaceFlinger: Dump = (system, words) => {
  if (words.includes('--display-id'))
    return `Display 4619827259835644672 (HWC display 0): port=0 pnpId=GGL displayName="${system.profile.model}"`;
  const front = system.activities.front();
  const layer = front === undefined ? 'com.android.launcher3' : `${front.app.name}/${front.activity ?? ''}`;
  return words.includes('--list') ? `${layer}#0` : `Visible layers (count = 1)\n+ Layer (${layer}#0)`;
};
