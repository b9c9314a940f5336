import { toErrorRecord } from '../../shared/errors.ts';
import { type InspectJob, type JobResult, runJob } from './job.ts';

/** Entry point of a worker process: takes one job at a time over the IPC channel and answers each with its result. */
export type FromWorker =
  | { type: 'progress'; kind: string; done: number; all: number }
  | { type: 'result'; result: JobResult };

const send = (message: FromWorker) => process.send?.(message);

process.on('message', (job: InspectJob) => {
  runJob(job, { onProgress: (kind, done, all) => send({ type: 'progress', kind, done, all }) })
    .catch((error: unknown): JobResult => ({
      path: job.path,
      status: 'error',
      error: toErrorRecord(error, 'gatherer-failed'),
    }))
    .then((result) => send({ type: 'result', result }));
});
// Also when the parent was killed.
process.on('disconnect', () => process.exit(0));
