import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { requireWritable } from '../../inspection/writable.ts';
import { isSplitSet } from '../../gather/open.ts';
import { batchTable, summary } from '../../report/terminal/index.ts';
import { readSettings } from '../../report/document/settings.ts';
import { rules } from '../../rules/index.ts';
import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import { type DeviceChoice, type InspectJob, type JobResult, runJob } from '../batch/job.ts';
import { interruptible } from '../batch/interruption.ts';
import { type BatchEvents, runBatch } from '../batch/pool.ts';
import { finishedBefore } from '../batch/resume.ts';
import { say } from '../context.ts';
import { documentFiles } from '../document-options.ts';
import { exitCodeOf, exitCodes, worstExitCode } from '../exit-codes.ts';
import { expandInputs } from '../inputs.ts';
import { driving } from '../driving-progress.ts';
import { handedIn, tellOfOtherApps } from '../exemptions.ts';
import { askOnTerminal } from '../human.ts';
import {
  isVirtual,
  parseApiLevel,
  parseBudget,
  parseJobs,
  parseOccasion,
  parsePlan,
  parseTimeout,
} from '../options.ts';
import { painter } from '../painter.ts';
import { describeError } from '../print-error.ts';
import { parseFormats } from '../reports.ts';
import { findProfile } from '../profile-option.ts';
import { readSealFlags, tellSealed } from '../sealing.ts';
import type { Terminal } from '../terminal.ts';

export interface InspectFlags {
  occasion: string;
  filing?: string;
  exemptions?: string;
  exemptionDays?: string;
  profile: string;
  format: string;
  out: string;
  jobs?: string;
  timeout: string;
  resume?: boolean;
  json?: boolean;
  device?: string;
  apiLevel?: string;
  scenarios?: string;
  plan?: string;
  approved?: string;
  secrets?: string;
  budget: string;
  template?: string;
  organisation?: string;
  reportNumber?: string;
  docxTemplate?: string;
  sign?: string;
  timestampUrl?: string;
}

/** `zhijian inspect`: one file in this process, several in worker processes. */
export async function inspectCommand(terminal: Terminal, paths: string[], flags: InspectFlags): Promise<number> {
  const template = { ...readFlags(flags, terminal.locale), seal: await readSealFlags(terminal, flags) };
  const size = parseJobs(flags.jobs);
  requireWritable(template.out);
  const files = expandInputs(paths, isSplitSet);
  if (files.length > 1 && flags.filing !== undefined) {
    throw new InspectorError('option-invalid', say(terminal, 'filingForSeveral'), { place: flags.filing });
  }
  if (flags.approved !== undefined && flags.plan === undefined) {
    throw new InspectorError('option-invalid', say(terminal, 'approvedWithoutPlan'), { place: flags.approved });
  }
  if (files.length > 1 && flags.approved !== undefined) {
    throw new InspectorError('option-invalid', say(terminal, 'approvedForSeveral'), { place: flags.approved });
  }
  if (files.length > 1 && flags.reportNumber !== undefined) {
    throw new InspectorError('option-invalid', say(terminal, 'numberForSeveral'), { place: flags.reportNumber });
  }
  const finished = flags.resume === true ? finishedBefore(template) : () => false;
  const jobs: InspectJob[] = [];
  for (const path of files) {
    if (finished(path)) terminal.log(say(terminal, 'skippedDone', { file: path }));
    else jobs.push({ ...template, path });
  }
  const [only] = jobs;
  if (files.length === 1 && only !== undefined) return inspectOne(terminal, only, flags.json === true);
  // A phone inspects one app at a time; virtual ones are as many as there are jobs.
  const phones = template.drive === undefined || isVirtual(template.drive.device) ? size : 1;
  return inspectSeveral(terminal, jobs, phones, flags.json === true);
}

function readFlags(flags: InspectFlags, locale: InspectJob['locale']): Omit<InspectJob, 'path'> {
  return {
    out: flags.out,
    occasion: parseOccasion(flags.occasion),
    profile: findProfile(flags.profile).id,
    filing: flags.filing,
    exemptions: handedIn(flags),
    formats: parseFormats(flags.format),
    documents: readDocuments(flags),
    locale,
    timeout: parseTimeout(flags.timeout),
    drive: readDevice(flags),
  };
}

/** Read here already: a mistake in them shows before anything is inspected. */
function readDocuments(flags: InspectFlags): InspectJob['documents'] {
  const files = documentFiles(flags);
  if (files !== undefined) readSettings(files, parseOccasion(flags.occasion));
  return files;
}

function readDevice(flags: InspectFlags): DeviceChoice | undefined {
  if (flags.device === undefined) return undefined;
  return {
    device: flags.device,
    apiLevel: parseApiLevel(flags.apiLevel),
    scenarios: flags.scenarios,
    plan: parsePlan(flags.plan),
    approved: flags.approved,
    secrets: flags.secrets,
    budget: parseBudget(flags.budget),
    resume: flags.resume === true,
  };
}

async function inspectOne(terminal: Terminal, job: InspectJob, json: boolean): Promise<number> {
  const file = basename(job.path);
  let result: JobResult | undefined;
  const work = async (signal?: AbortSignal) => {
    result = await runJob(job, {
      onProgress: (kind, done, all) => terminal.progress(say(terminal, 'inspecting', { file, kind, done, all })),
      onDriving: (progress) => terminal.progress(say(terminal, 'driving', { file, what: driving(terminal, progress) })),
      askHuman: job.drive === undefined ? undefined : askOnTerminal(terminal),
      signal,
      onKept: (folder) => terminal.log(say(terminal, 'drivingKept', { folder })),
    });
  };
  // Without a phone nothing is lost by ending at once; with one, the first Ctrl-C keeps what was seen.
  const { interrupted } =
    job.drive === undefined
      ? await work().then(() => ({ interrupted: false }))
      : await interruptible(terminal, work, 'drivingInterrupted');
  terminal.endProgress();
  if (result === undefined) throw new Error('the job gave no result');
  if (result.status === 'error') {
    terminal.log(describeError(result.error, terminal.locale));
    return exitCodes['cannot-run'];
  }
  tellOfOtherApps(terminal, job.exemptions, result.inspection);
  if (result.sealed !== undefined)
    tellSealed(terminal, result.sealed, { path: result.folder, url: job.seal?.timestampUrl });
  if (json) terminal.out(inspectionText(result.folder));
  else {
    const { inspection, folder, reports } = result;
    const shown = { inspection, rules, locale: terminal.locale, folder, reports, width: terminal.width };
    terminal.out(summary(shown, painter(terminal.colours)).join('\n'));
  }
  return interrupted ? exitCodes.interrupted : exitCodeOf(result.inspection.conclusion);
}

/** The bytes of `inspection.json`, so that stdout and file never differ. */
function inspectionText(folder: string): string {
  return readFileSync(join(folder, 'inspection.json'), 'utf8').trimEnd();
}

async function inspectSeveral(terminal: Terminal, jobs: InspectJob[], size: number, json: boolean): Promise<number> {
  const results = new Map<string, JobResult>();
  const running = new Set<string>();
  const show = () =>
    terminal.progress(say(terminal, 'batchProgress', { done: results.size, all: jobs.length, files: [...running] }));
  const events: BatchEvents = {
    onStart(job) {
      running.add(basename(job.path));
      show();
    },
    onResult(result) {
      running.delete(basename(result.path));
      results.set(result.path, result);
      if (json) terminal.out(jsonLine(result));
      if (result.status === 'done' && result.sealed?.unstamped !== undefined)
        tellSealed(terminal, result.sealed, { path: result.folder, url: jobs[0]?.seal?.timestampUrl });
      if (result.status === 'error')
        terminal.log(`${visible(result.path)}\n${describeError(result.error, terminal.locale)}`);
      show();
    },
    onKept(_, folder) {
      terminal.log(say(terminal, 'drivingKept', { folder }));
    },
  };
  const notice = jobs.some(({ drive }) => drive !== undefined) ? 'drivingBatchInterrupted' : 'interrupted';
  const { interrupted } = await interruptible(terminal, (signal) => runBatch(jobs, size, events, signal), notice);
  terminal.endProgress();
  const ordered = jobs.map((job) => results.get(job.path)).filter((result) => result !== undefined);
  if (!json && ordered.length > 0)
    terminal.out(batchTable(ordered, terminal.locale, terminal.width, painter(terminal.colours)).join('\n'));
  if (interrupted) return exitCodes.interrupted;
  return worstExitCode(
    ordered.map((result) =>
      result.status === 'done' ? exitCodeOf(result.inspection.conclusion) : exitCodes['cannot-run'],
    ),
  );
}

function jsonLine(result: JobResult): string {
  if (result.status === 'error') return JSON.stringify({ path: result.path, error: result.error });
  return JSON.stringify(result.inspection);
}
