import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { type Bundle, readAttachment, readBundle } from '../../evidence/bundle/read.ts';
import { locales, pick } from '../../i18n/locale.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { compareDevices } from '../../inspection/compare/matrix/matrix.ts';
import type { Matrix, Member } from '../../inspection/compare/matrix/model.ts';
import { readInspection } from '../../inspection/folder.ts';
import { requireWritable } from '../../inspection/writable.ts';
import { matrixDocument } from '../../report/matrix/document.ts';
import { renderScreen } from '../../report/pdf/screen.tsx';
import { rules } from '../../rules/index.ts';
import { type ErrorRecord, InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import { interruptible } from '../batch/interruption.ts';
import type { InspectJob, JobResult } from '../batch/job.ts';
import { runBatch } from '../batch/pool.ts';
import { finishedBefore } from '../batch/resume.ts';
import { say } from '../context.ts';
import { exitCodeOf, exitCodes, worstExitCode } from '../exit-codes.ts';
import { parseBudget, parseJobs, parseOccasion, parsePlan, parseTimeout } from '../options.ts';
import { describeError } from '../print-error.ts';
import { findProfile } from '../profile-option.ts';
import { parseFormats } from '../reports.ts';
import type { Terminal } from '../terminal.ts';
import { chosenScenarios } from './chosen-scenarios.ts';
import { deviceFolders, latestInspection, matrixFolder, writeWhole } from './matrix-folder.ts';
import { readSecrets } from './secrets.ts';
import { virtualProfile } from './virtual-profile.ts';

interface Flags {
  devices: string;
  occasion: string;
  filing?: string;
  profile: string;
  format: string;
  out: string;
  jobs?: string;
  timeout: string;
  resume?: boolean;
  scenarios?: string;
  plan?: string;
  secrets?: string;
  budget: string;
  json?: boolean;
}

/** What became of one device: an inspection’s folder, an error, or nothing yet. */
type Outcome = { folder: string } | { error: ErrorRecord } | undefined;

/**
 * `zhijian matrix`: one inspection a device in processes of their own, under the leases that `inspect` takes, then all of them compared. A
 * device that fails is told in its column. Exit as the gravest device; 130 after Ctrl-C, with what was finished compared.
 */
export async function matrixCommand(terminal: Terminal, path: string, flags: Flags): Promise<number> {
  const devices = devicesOf(terminal, flags.devices);
  const size = parseJobs(flags.jobs);
  const folder = matrixFolder(flags.out, path, { plan: flags.plan, scenarios: flags.scenarios });
  const jobs = jobsOf(path, flags, devices, folder, terminal);
  requireWritable(flags.out);
  const outcomes = new Map<string, Outcome>();
  const open = jobs.filter(({ device, job }) => {
    const done = flags.resume === true && finishedBefore(job)(path) ? latestInspection(job.out) : undefined;
    if (done === undefined) return true;
    outcomes.set(device, { folder: done });
    terminal.log(say(terminal, 'matrixSkipped', { device }));
    return false;
  });
  const { interrupted } = await inspectAll(terminal, open, size, devices.length, outcomes);
  const members = devices.map((device) => memberOf(device, outcomes.get(device), folder));
  const matrix = compareDevices(
    members.map(({ member }) => member),
    rules,
  );
  const written = write(terminal, folder, matrix, members);
  if (flags.json === true) terminal.out(JSON.stringify(matrix, null, 2));
  else for (const line of [...lines(matrix, terminal), ...written]) terminal.out(line);
  return interrupted ? exitCodes.interrupted : worstOf(matrix);
}

function devicesOf(terminal: Terminal, list: string): string[] {
  const devices = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const twice = devices.find((device, at) => devices.indexOf(device) !== at);
  if (twice !== undefined) throw new InspectorError('option-invalid', say(terminal, 'matrixTwice', { device: twice }));
  if (devices.length === 0) throw new InspectorError('option-invalid', say(terminal, 'matrixNone'));
  for (const device of devices) virtualProfile(device);
  return devices;
}

interface DeviceJob {
  device: string;
  job: InspectJob;
}

/** Options are read here already: their mistakes come before any phone is touched. */
function jobsOf(
  path: string,
  flags: Flags,
  devices: readonly string[],
  folder: string,
  { locale }: Terminal,
): DeviceJob[] {
  if (!existsSync(path)) throw new InspectorError('file-not-found', 'there is no such file', { place: path });
  chosenScenarios(flags.scenarios);
  readSecrets(flags.secrets);
  const names = deviceFolders(devices);
  const shared = {
    path: resolve(path),
    occasion: parseOccasion(flags.occasion),
    profile: findProfile(flags.profile).id,
    filing: flags.filing,
    exemptions: [],
    formats: parseFormats(flags.format),
    locale,
    timeout: parseTimeout(flags.timeout),
  };
  const choice = {
    apiLevel: undefined,
    scenarios: flags.scenarios,
    plan: parsePlan(flags.plan),
    secrets: flags.secrets,
    budget: parseBudget(flags.budget),
    resume: flags.resume === true,
  };
  return devices.map((device) => ({
    device,
    job: { ...shared, out: join(folder, names.get(device) ?? ''), drive: { ...choice, device } },
  }));
}

function inspectAll(
  terminal: Terminal,
  open: readonly DeviceJob[],
  size: number,
  all: number,
  outcomes: Map<string, Outcome>,
): Promise<{ interrupted: boolean }> {
  const running = new Set<string>();
  const deviceOf = ({ drive }: InspectJob): string => drive?.device ?? '';
  const show = () =>
    terminal.progress(say(terminal, 'matrixProgress', { done: outcomes.size, all, devices: [...running] }));
  const settle = (result: JobResult, job: InspectJob): void => {
    const device = deviceOf(job);
    running.delete(device);
    outcomes.set(device, result.status === 'done' ? { folder: result.folder } : { error: result.error });
    if (result.status === 'error') terminal.log(`${visible(device)}\n${describeError(result.error, terminal.locale)}`);
    show();
  };
  const events = {
    onStart(job: InspectJob) {
      running.add(deviceOf(job));
      show();
    },
    onResult: settle,
    onKept: (_: InspectJob, kept: string) => terminal.log(say(terminal, 'drivingKept', { folder: kept })),
  };
  const jobs = open.map(({ job }) => job);
  return interruptible(terminal, (signal) => runBatch(jobs, size, events, signal), 'drivingBatchInterrupted').finally(
    () => terminal.endProgress(),
  );
}

interface Compared {
  member: Member;
  bundle: Bundle | undefined;
}

function memberOf(name: string, outcome: Outcome, folder: string): Compared {
  const none = { name, judged: undefined, folder: undefined, error: undefined };
  if (outcome === undefined) return { member: none, bundle: undefined };
  if ('error' in outcome) return { member: { ...none, error: outcome.error }, bundle: undefined };
  const { inspection } = readInspection(outcome.folder);
  const bundle = readBundle(join(outcome.folder, inspection.bundle.path));
  const { evidence } = bundle;
  const place = relative(folder, outcome.folder).replaceAll('\\', '/');
  return { member: { name, judged: { inspection, evidence }, folder: place, error: undefined }, bundle };
}

/** `matrix.json`, and a page in each language. */
function write(terminal: Terminal, folder: string, matrix: Matrix, compared: readonly Compared[]): string[] {
  const json = writeWhole(folder, 'matrix.json', `${JSON.stringify(matrix, null, 2)}\n`);
  const attachment = (path: string) => {
    for (const { bundle } of compared) {
      const bytes = bundle === undefined ? undefined : readAttachment(bundle, path);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  };
  const members = compared.map(({ member }) => member);
  const pages: string[] = [];
  for (const locale of locales) {
    const page = renderScreen(matrixDocument({ matrix, members, rules, locale, attachment }));
    pages.push(writeWhole(folder, `matrix.${locale}.html`, page));
  }
  return [json, ...pages].map((path) => say(terminal, 'reportWritten', { path }));
}

function lines(matrix: Matrix, terminal: Terminal): string[] {
  const { locale } = terminal;
  const rows = matrix.devices.map(({ conclusion, error, facts, name, state }) => {
    const told =
      conclusion !== null
        ? pick(summaryTexts.conclusion[conclusion], locale)
        : (error?.code ?? (state === 'unfinished' ? say(terminal, 'matrixUnfinished') : ''));
    const system = facts === null ? '' : `Android ${facts.release} (API ${facts.apiLevel})`;
    return [visible(name, 60).padEnd(24), system, told].filter((part) => part !== '').join('  ');
  });
  const { alike, differs, findings, partly } = matrix.counts;
  return [...rows, say(terminal, 'matrixTotal', { differs: differs + findings, partly, alike })];
}

function worstOf({ devices }: Matrix): number {
  return worstExitCode(
    devices.map(({ conclusion }) => (conclusion === null ? exitCodes['cannot-run'] : exitCodeOf(conclusion))),
  );
}
