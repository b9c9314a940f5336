import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

import { writeReports } from '../reports.ts';
import { type SealChoice, type Sealed, sealWith } from '../sealing.ts';
import type { ExemptionDeclaration } from '../../inspection/exemption/declaration.ts';
import { type Drive, inspect } from '../../inspection/inspect.ts';
import type { Inspection, Occasion } from '../../inspection/model.ts';
import type { DriveOptions, DriveProgress } from '../../gather/dynamic/drive.ts';
import type { Locale } from '../../i18n/locale.ts';
import { readSettings, type SettingFiles } from '../../report/document/settings.ts';
import { rules } from '../../rules/index.ts';
import type { HumanQuestion } from '../../scenario/context.ts';
import { systemClock } from '../../shared/clock.ts';
import { type ErrorRecord, InspectorError } from '../../shared/errors.ts';
import { readAttachment } from '../../evidence/bundle/read.ts';
import type { EvidenceKind } from '../../evidence/kinds/index.ts';
import { findProfile } from '../profile-option.ts';

/** Where and how the app is driven. */
export interface DeviceChoice {
  /** A serial, `virtual`, or `virtual:26` (see `driven/virtual-profile.ts`). */
  device: string;
  /** Of the virtual phone. */
  apiLevel: number | undefined;
  /** Ids or files, comma separated; the whole library when absent. */
  scenarios: string | undefined;
  /** Id of the plan; undefined: the scenarios alone, without measurements. */
  plan?: string | undefined;
  /** Package of the version that was approved before. */
  approved?: string | undefined;
  /** File of secrets. */
  secrets: string | undefined;
  /** Milliseconds. */
  budget: number;
  /** Goes on with what an earlier, killed inspection left. */
  resume: boolean;
}

/** One file to inspect, as plain data: it crosses a process border. */
export interface InspectJob {
  path: string;
  out: string;
  occasion: Occasion;
  profile: string;
  filing: string | undefined;
  formats: readonly string[];
  /** What documents are made with; absent: what ships for the occasion. */
  documents?: SettingFiles | undefined;
  locale: Locale;
  exemptions: readonly ExemptionDeclaration[];
  /** Milliseconds for this file's package. */
  timeout: number;
  /** Absent: only the package is looked at. */
  drive?: DeviceChoice | undefined;
  /** Absent: the seal is not signed. */
  seal?: SealChoice | undefined;
}

/** What can only be had in the process of the terminal. */
export interface JobHooks {
  onProgress?: JobProgress | undefined;
  onDriving?: ((progress: DriveProgress) => void) | undefined;
  askHuman?: ((question: HumanQuestion, signal: AbortSignal) => Promise<string | undefined>) | undefined;
  /** Ends driving. */
  signal?: AbortSignal | undefined;
  interruption?: DriveOptions['interruption'];
  /** The job came to where a phone is touched. */
  onPhone?: (() => void) | undefined;
  /** The job failed and left the folder of what was seen, pictures without redaction among it, for `--resume`. */
  onKept?: ((folder: string) => void) | undefined;
}

export type JobResult =
  | { path: string; status: 'done'; folder: string; reports: string[]; inspection: Inspection; sealed?: Sealed }
  | { path: string; status: 'error'; error: ErrorRecord };

export type JobProgress = (kind: EvidenceKind, done: number, all: number) => void;

/** Runs one job. A coded error becomes a result; a bug is thrown. */
export async function runJob(job: InspectJob, hooks: JobHooks = {}): Promise<JobResult> {
  let work: string | undefined;
  const onWork = (folder: string): void => {
    work = folder;
    hooks.onPhone?.();
  };
  try {
    let reports: string[] = [];
    let sealed: Sealed | undefined;
    const drive = job.drive === undefined ? undefined : await driveFor(job.drive, job.out, hooks, onWork);
    const { folder, inspection } = await inspect(job.path, {
      out: job.out,
      occasion: job.occasion,
      profile: findProfile(job.profile),
      rules,
      filing: job.filing,
      exemptions: job.exemptions,
      limits: { milliseconds: job.timeout },
      clock: systemClock,
      onProgress: hooks.onProgress,
      drive,
      async vouch(bundle) {
        if (job.seal !== undefined) sealed = await sealWith(bundle, job.seal, systemClock.now());
      },
      async complete(draft) {
        const { evidence, index } = draft.bundle;
        const input = {
          inspection: draft.inspection,
          evidence,
          entries: index.entries,
          rules,
          locale: job.locale,
          attachment: (path: string) => readAttachment(draft.bundle, path),
          document: job.documents === undefined ? undefined : readSettings(job.documents, job.occasion),
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
      ...(sealed === undefined ? {} : { sealed }),
    };
  } catch (error) {
    if (work !== undefined && existsSync(work)) hooks.onKept?.(work);
    if (error instanceof InspectorError) return { path: job.path, status: 'error', error: error.toRecord() };
    throw error;
  }
}

/** Loaded only where an app is driven: Appium and a browser weigh more than the rest of the tool. */
async function driveFor(
  choice: DeviceChoice,
  out: string,
  hooks: JobHooks,
  onWork: (folder: string) => void,
): Promise<Drive> {
  const { driveOn } = await import('../driven/drive.ts');
  return driveOn(choice, out, {
    onProgress: hooks.onDriving ?? (() => {}),
    askHuman: hooks.askHuman,
    signal: hooks.signal ?? new AbortController().signal,
    interruption: hooks.interruption,
    onWork,
  });
}
