// Child process: one command line of zhijian in this process, then time and peak memory on file descriptor 3.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(
    3,
    JSON.stringify({
      milliseconds: performance.now(),
      cpu: (userCPUTime + systemCPUTime) / 1000,
      peakBytes: maxRSS * 1024,
    }),
  );
});
await import('../../dist/app/main.js');
