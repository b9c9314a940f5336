import { spawn } from 'node:child_process';

/** Exit code and the end of what it said on stderr; stopped like with Ctrl-C when it takes longer, and killed when that does not end it. */
export function runProgram(command, args, seconds) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    child.stderr.on('data', (data) => {
      log = (log + data).slice(-20_000);
    });
    const timers = [
      setTimeout(() => child.kill('SIGINT'), seconds * 1000),
      setTimeout(() => child.kill('SIGKILL'), (seconds + 60) * 1000),
    ];
    const end = (code) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ code, log });
    };
    child.on('error', () => end(null));
    child.on('close', end);
  });
}
