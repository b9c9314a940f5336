import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AppUnderTest, DeviceSession } from '../../device/session.ts';
import type { Evidence, Gathered, SkipReason } from '../../evidence/evidence.ts';
import { launch as launchSchema } from '../../evidence/kinds/launch.ts';
import { type DynamicKind, dynamicKinds, type EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Run } from '../../evidence/kinds/runs.ts';
import type { HumanQuestion } from '../../scenario/context.ts';
import type { Scenario } from '../../scenario/model.ts';
import { realPace } from '../../scenario/pace.ts';
import { redactor } from '../../scenario/run/redact.ts';
import { runScenario } from '../../scenario/run/run.ts';
import { openJournal, type Journal } from '../../scenario/trace/journal.ts';
import type { Clock } from '../../shared/clock.ts';
import { type ErrorRecord, toErrorRecord } from '../../shared/errors.ts';
import { deviceEvidence } from './device.ts';
import type { Declared } from './coverage.ts';
import { fold } from './fold.ts';
import { mapForms } from './forms.ts';
import { type Memory, openMemory } from './memory.ts';
import { leftOut } from './plan.ts';
import { smoke } from './smoke.ts';
import { type Campaign, measureFirst, runCampaign } from './stability/campaign.ts';
import { openFindings } from './stability/findings.ts';
import type { CampaignPlan } from './stability/plan.ts';
import type { ApprovedVersion } from './stability/probe.ts';

export type DriveProgress =
  | { stage: 'device' | 'smoke' | 'restore' }
  | { stage: 'scenario'; title: Scenario['title']; done: number; all: number; step: string | undefined };

export interface DriveOptions {
  /** Takes the phone, with a folder for the tools' own logs; what it throws ends the drive before anything was touched. */
  open(tools: string): Promise<DeviceSession>;
  app: AppUnderTest;
  /** Folder of the journal: laid out as in the bundle, kept when the tool is killed. */
  work: string;
  scenarios: readonly Scenario[];
  /** The virtual phone runs web assets alone; false there leaves the app unseen. */
  hasWebAssets: boolean;
  /** What the app declares or carries, for comparison with what was reached; undefined: not known. */
  declared?: Declared | undefined;
  secrets: Readonly<Record<string, string>>;
  askHuman: ((question: HumanQuestion, signal: AbortSignal) => Promise<string | undefined>) | undefined;
  clock: Clock;
  /** Ends what runs; what was seen is kept. */
  signal: AbortSignal;
  /** Milliseconds for all scenarios. */
  budget: number;
  /**
   * What is measured besides, and by which part of the budget each scenario has to have ended; undefined: nothing is measured, and a
   * scenario that was begun in time may take its own.
   */
  plan?: { campaign: CampaignPlan; until(scenario: Scenario): number } | undefined;
  /** The version that was approved before, to upgrade from; undefined: not handed in. */
  approved?: ApprovedVersion | undefined;
  /** What an abort comes to: evidence of what was seen so far, or an end that leaves the work folder for another try. `conclude` unless told. */
  interruption?: 'conclude' | 'leave' | undefined;
  /** Runs that the journal has as completed are not run again. */
  resume: boolean;
  onProgress(progress: DriveProgress): void;
}

type Driven = Pick<Evidence, DynamicKind>;

/**
 * Drives the app through the scenarios and gives all evidence that needs a phone. What goes wrong with the phone or the app on the way is
 * evidence: a lost phone leaves `lost` runs, and the rest untested. Throws only what `open` throws, the abort when it is to leave, and bugs.
 */
export async function driveApp(options: DriveOptions): Promise<Driven> {
  options.onProgress({ stage: 'device' });
  const tools = join(options.work, 'tools');
  mkdirSync(tools, { recursive: true });
  const memory = openMemory(memoryFile(options), options.resume, redactor(options.secrets));
  const journal = openJournal(options.work);
  const earlier = journal.records.flatMap(({ incidents }) => incidents);
  const session = await options.open(tools);
  let driven: Omit<Driven, 'device'>;
  try {
    driven = await driveOn(session, journal, memory, options);
  } finally {
    options.onProgress({ stage: 'restore' });
    await session[Symbol.asyncDispose]();
  }
  if (options.interruption === 'leave') options.signal.throwIfAborted();
  for (const file of [smokeFile(options), memoryFile(options), findingsFile(options)]) rmSync(file, { force: true });
  return { ...driven, device: { status: 'ok', value: deviceEvidence(session, earlier) } };
}

async function driveOn(
  session: DeviceSession,
  journal: Journal,
  memory: Memory,
  options: DriveOptions,
): Promise<Omit<Driven, 'device'>> {
  options.onProgress({ stage: 'smoke' });
  const launch = await gathered(() => smokeOnce(session, options));
  if (launch.status !== 'ok' && options.signal.aborted) {
    return { ...allSkipped('interrupted'), launch: { status: 'skipped', reason: 'interrupted' } };
  }
  if (launch.status !== 'ok') return { ...allSkipped('device-lost'), launch };
  if (!launch.value.install.ok) return { ...allSkipped('install-failed'), launch };
  if (session.facts.virtual && !options.hasWebAssets) return { ...allSkipped('no-web-assets'), launch };
  await memory.refresh(session, options.app.package);
  const began = realPace.elapsed();
  const campaign = campaignOn(session, journal, options, began + options.budget);
  const first = campaign === undefined ? undefined : await gathered(() => measureFirst(campaign));
  const { lost, skipped } = await runAll(session, journal, memory, options, began);
  const measured = await measureRest(campaign, first, lost);
  await memory.refresh(session, options.app.package);
  const { folder, records } = journal;
  const forms = await gathered(() => mapForms({ folder, records, app: options.app.package }));
  return {
    launch,
    forms,
    stability: measured,
    ...fold({
      app: options.app,
      declared: options.declared,
      scenarios: options.scenarios,
      records,
      forms: forms.status === 'ok' ? forms.value : undefined,
      skipped,
      log: memory.log,
      exits: memory.exits,
      uses: memory.uses,
      missing: memory.missing,
      clockOffset: session.facts.clockOffset ?? 0,
      started: launch.value.starts.some(({ ok }) => ok),
    }),
  };
}

/** An earlier try of this inspection has seen the phone before Appium touched it: its word stands. */
async function smokeOnce(session: DeviceSession, options: DriveOptions): Promise<EvidenceOf<'launch'>> {
  const file = smokeFile(options);
  if (options.resume && existsSync(file)) {
    const known = launchSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (known.success && (await isInstalled(session, options.app))) return known.data;
  }
  const seen = await smoke(session, options.app, (milliseconds) => realPace.sleep(milliseconds, options.signal));
  writeFileSync(file, `${JSON.stringify(seen)}\n`);
  return seen;
}

/** Only for going on after a kill: the evidence has it as a kind. */
function smokeFile({ work }: DriveOptions): string {
  return join(work, 'launch.json');
}

/** As the file of the smoke. */
function findingsFile({ work }: DriveOptions): string {
  return join(work, 'stability.json');
}

/** As the file of the smoke: what it holds goes into several kinds. */
function memoryFile({ work }: DriveOptions): string {
  return join(work, 'remembered.json');
}

async function isInstalled(session: DeviceSession, app: AppUnderTest): Promise<boolean> {
  return (await session.shell.run(['pm', 'path', app.package])).exitCode === 0;
}

type Reason = { code: string; detail: string };

/** Runs every scenario that time and phone allow; gives those that were left out, and how the phone was lost if it was. */
async function runAll(
  session: DeviceSession,
  journal: Journal,
  memory: Memory,
  options: DriveOptions,
  began: number,
): Promise<{ skipped: Run[]; lost: Reason | undefined }> {
  const { app, budget, clock, onProgress, plan, resume, scenarios, secrets, signal } = options;
  const skipped: Run[] = [];
  let lost: Reason | undefined;
  for (const [done, scenario] of scenarios.entries()) {
    const left = began + budget * (plan?.until(scenario) ?? 1) - realPace.elapsed();
    const why =
      lost ?? (signal.aborted ? interrupted : left < (plan === undefined ? 0 : leastTime) ? outOfTime : undefined);
    if (why !== undefined) {
      skipped.push(leftOut(scenario, clock.now().toISOString(), why));
      continue;
    }
    const show = (step?: string) =>
      onProgress({ stage: 'scenario', title: scenario.title, done, all: scenarios.length, step });
    show();
    const minutes = plan === undefined ? scenario.minutes : Math.min(scenario.minutes, left / 60_000);
    const { run } = await runScenario(
      { ...scenario, minutes },
      {
        session,
        app,
        journal,
        clock,
        secrets,
        signal,
        resume,
        onProgress: ({ label, state }) => {
          if (state === undefined) show(label);
        },
        ...(options.askHuman === undefined ? {} : { askHuman: options.askHuman }),
      },
    );
    await memory.refresh(session, app.package);
    if (run.state === 'lost' && run.reason?.code === 'device-lost') lost = run.reason;
  }
  return { skipped, lost };
}

/** Milliseconds that a run of a plan is worth beginning for. */
const leastTime = 10_000;

function campaignOn(
  session: DeviceSession,
  journal: Journal,
  options: DriveOptions,
  deadline: number,
): Campaign | undefined {
  const { app, clock, onProgress, plan, resume, signal } = options;
  if (plan === undefined) return undefined;
  return {
    session,
    app,
    journal,
    clock,
    signal,
    plan: plan.campaign,
    approved: options.approved,
    findings: openFindings(findingsFile(options), resume),
    resume,
    deadline,
    onProbe: (title, done, all) => onProgress({ stage: 'scenario', title, done, all, step: undefined }),
  };
}

/** What the campaign found, also when the phone was lost on the way: the rest of it is untested then. */
async function measureRest(
  campaign: Campaign | undefined,
  first: Gathered<void> | undefined,
  lost: Reason | undefined,
): Promise<Gathered<EvidenceOf<'stability'>>> {
  if (campaign === undefined) return { status: 'skipped', reason: 'not-asked' };
  if (first?.status === 'failed') return first;
  if (lost !== undefined) return { status: 'skipped', reason: 'device-lost' };
  return gathered(async () => {
    await runCampaign(campaign);
    const { findings, plan } = campaign;
    return { gaps: [], plan: plan.name, probes: findings.probes.map((one) => structuredClone(one)) };
  });
}

const interrupted = { code: 'interrupted', detail: 'the user ended the inspection' };
const outOfTime = { code: 'budget', detail: 'the time for driving the app was used up' };

async function gathered<V>(work: () => Promise<V>): Promise<Gathered<V>> {
  try {
    return { status: 'ok', value: await work() };
  } catch (thrown) {
    const error: ErrorRecord = toErrorRecord(thrown, 'gatherer-failed');
    return { status: 'failed', error };
  }
}

function allSkipped(reason: SkipReason): Omit<Driven, 'device' | 'launch'> {
  const kinds = dynamicKinds.filter((kind) => kind !== 'device' && kind !== 'launch');
  return Object.fromEntries(kinds.map((kind) => [kind, { status: 'skipped', reason }]));
}
