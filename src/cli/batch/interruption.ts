import { say } from '../context.ts';
import type { Terminal } from '../terminal.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** While `work` runs, the first Ctrl-C aborts its signal instead of ending the process; a second one ends it. */
export async function interruptible(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<void>,
  notice: 'interrupted' | 'drivingInterrupted' | 'drivingBatchInterrupted' = 'interrupted',
): Promise<{ interrupted: boolean }> {
  const controller = new AbortController();
  const stop = () => {
    release();
    terminal.log(say(terminal, notice));
    controller.abort();
  };
  const release = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    await work(controller.signal);
  } finally {
    release();
  }
  return { interrupted: controller.signal.aborted };
}
