import { basename, join } from 'node:path';

import { writeReports } from '../reports.ts';
import { inspect } from '../../inspection/inspect.ts';
import type { Inspection, Occasion } from '../../inspection/model.ts';
import type { Locale } from '../../i18n/locale.ts';
import { rules } from '../../rules/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { type ErrorRecord, InspectorError } from '../../shared/errors.ts';
import { readAttachment } from '../../evidence/bundle/read.ts';
import type { EvidenceKind } from '../../evidence/kinds/index.ts';
import { findProfile } from '../profile-option.ts';

/** One file to inspect, as plain data: it crosses a process border. */
export interface InspectJob {
  path: string;
  out: string;
  occasion: Occasion;
  profile: string;
  filing: string | undefined;
  formats: readonly string[];
  locale: Locale;
  /** Milliseconds for this file. */
  timeout: number;
}

export type JobResult =
  | { path: string; status: 'done'; folder: string; reports: string[]; inspection: Inspection }
  | { path: string; status: 'error'; error: ErrorRecord };

export type JobProgress = (kind: EvidenceKind, done: number, all: number) => void;

/** Runs one job. A coded error becomes a result; a bug is thrown. */
export async function runJob(job: InspectJob, onProgress?: JobProgress): Promise<JobResult> {
  try {
    let reports: string[] = [];
    const { folder, inspection } = await inspect(job.path, {
      out: job.out,
      occasion: job.occasion,
      profile: findProfile(job.profile),
      rules,
      filing: job.filing,
      limits: { milliseconds: job.timeout },
      clock: systemClock,
      onProgress,
      async complete(draft) {
        const { evidence, index } = draft.bundle;
        const input = {
          inspection: draft.inspection,
          evidence,
          entries: index.entries,
          rules,
          locale: job.locale,
          attachment: (path: string) => readAttachment(draft.bundle, path),
        };
        reports = await writeReports(input, job.formats, draft.folder);
      },
    });
    return {
      path: job.path,
      status: 'done',
      folder,
      reports: reports.map((path) => join(folder, basename(path))),
      inspection,
    };
  } catch (error) {
    if (error instanceof InspectorError) return { path: job.path, status: 'error', error: error.toRecord() };
    throw error;
  }
}
