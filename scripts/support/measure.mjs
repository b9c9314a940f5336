// Child process: one command line of zhijian in this process, then time and peak memory on file descriptor 3.
import { readFileSync, writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(
    3,
    JSON.stringify({
      milliseconds: performance.now(),
      cpu: (userCPUTime + systemCPUTime) / 1000,
      peakBytes: highWaterMark() ?? maxRSS * 1024,
    }),
  );
});
await import('../../dist/app/main.js');

/** Of this program alone: the `maxRSS` of Linux begins with what the process had that started it. */
function highWaterMark() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return undefined;
  }
}
