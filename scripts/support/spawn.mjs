import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const measure = fileURLToPath(new URL('./measure.mjs', import.meta.url));

/** Runs zhijian with `args` in a process of its own; answers its exit code, output, wall and CPU time in ms and peak memory in bytes. */
export function runZhijian(args, { timeout = 60_000 } = {}) {
  return runMeasured(process.execPath, [measure, ...args], timeout, true);
}

/** Any other program: wall time only, peak memory where /proc shows it. */
export function runPeer(command, args, { timeout = 60_000 } = {}) {
  return runMeasured(command, args, timeout, false);
}

function runMeasured(command, args, timeout, reports) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const texts = { 1: [], 2: [], 3: [] };
    for (const stream of [1, 2, 3]) child.stdio[stream]?.on('data', (data) => texts[stream].push(data));
    let killed = false;
    const timer = setTimeout(() => {
      killed = true;
      child.kill('SIGKILL');
    }, timeout);
    child.on('error', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const text = (stream) => Buffer.concat(texts[stream]).toString('utf8');
      const figures = reports && text(3) !== '' ? JSON.parse(text(3)) : {};
      resolve({ code, signal, killed, wall: performance.now() - started, out: text(1), log: text(2), ...figures });
    });
  });
}

/** Kibibytes the running kernel calls MemTotal, for the head of a table. */
export function machineLine() {
  const cpu = /model name\s*: (.*)/.exec(readProc('/proc/cpuinfo'))?.[1] ?? process.arch;
  const memory = Number(/MemTotal:\s*(\d+)/.exec(readProc('/proc/meminfo'))?.[1] ?? 0) / 1024 ** 2;
  return `${cpu} · ${memory.toFixed(0)} GiB · Node ${process.versions.node}`;
}

function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
