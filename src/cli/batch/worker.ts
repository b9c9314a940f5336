import { toErrorRecord } from '../../shared/errors.ts';
import { type InspectJob, type JobResult, runJob } from './job.ts';

/** Entry point of a worker process: takes one job at a time over the IPC channel and answers each with its result. */
export type FromWorker =
  | { type: 'progress'; kind: string; done: number; all: number }
  | { type: 'kept'; folder: string }
  | { type: 'result'; result: JobResult };

/** `interrupt`: gives the phone back as it was and ends the job, leaving what was seen for `--resume`. */
export type ToWorker = { type: 'job'; job: InspectJob } | { type: 'interrupt' };

/** Milliseconds that a worker takes to give its phone back when its parent is gone. */
const longestLeave = 60_000;

const interruption = new AbortController();
let onPhone = false;

const send = (message: FromWorker) => (process.connected ? process.send?.(message) : undefined);

process.on('message', (message: ToWorker) => {
  if (message.type === 'interrupt') interrupt();
  else void work(message.job);
});
// Also when the parent was killed.
process.on('disconnect', interrupt);

async function work(job: InspectJob): Promise<void> {
  onPhone = false;
  const result = await runJob(job, {
    onProgress: (kind, done, all) => send({ type: 'progress', kind, done, all }),
    onPhone: () => {
      onPhone = true;
    },
    onKept: (folder) => send({ type: 'kept', folder }),
    signal: interruption.signal,
    interruption: 'leave',
  }).catch((error: unknown): JobResult => ({
    path: job.path,
    status: 'error',
    error: toErrorRecord(error, 'gatherer-failed'),
  }));
  onPhone = false;
  send({ type: 'result', result });
  if (!process.connected) process.exit(0);
}

/** Without a phone nothing has to be given back. */
function interrupt(): void {
  if (!onPhone) process.exit(0);
  interruption.abort();
  if (!process.connected) setTimeout(() => process.exit(1), longestLeave).unref();
}
