import type { AppUnderTest, DeviceSession } from '../../../device/session.ts';
import type { ProbeId } from '../../../evidence/kinds/stability.ts';
import type { Scenario } from '../../../scenario/model.ts';
import { type Pace, realPace } from '../../../scenario/pace.ts';
import { runScenario } from '../../../scenario/run/run.ts';
import type { Journal } from '../../../scenario/trace/journal.ts';
import type { Clock } from '../../../shared/clock.ts';
import { sha256 } from '../../../shared/hashing.ts';
import type { Text } from '../../../shared/text.ts';
import type { Findings } from './findings.ts';
import type { CampaignPlan } from './plan.ts';
import type { ApprovedVersion, Notes, Probe } from './probe.ts';
import { drivenProbe } from './probes/index.ts';
import { reinstallAgain } from './reinstall.ts';
import { measureStarts } from './starts.ts';
import type { WayIn } from './way-in.ts';

/** Subject of the campaign's runs: what is seen while the app is disturbed says nothing about forced use. */
export const campaignSubject = 'stability-probe';

export interface Campaign {
  session: DeviceSession;
  app: AppUnderTest;
  journal: Journal;
  clock: Clock;
  signal: AbortSignal;
  plan: CampaignPlan;
  findings: Findings;
  approved?: ApprovedVersion | undefined;
  resume: boolean;
  /** `pace.elapsed()` after which nothing more is begun, and what runs is ended. */
  deadline: number;
  pace?: Pace;
  onProbe(title: Text, done: number, all: number): void;
}

type Lost = { code: string; detail: string };

const beforeDriver: ReadonlySet<ProbeId> = new Set(['starts']);
const outOfTime = { code: 'budget', detail: 'the time for driving the app was used up' };
const interrupted = { code: 'interrupted', detail: 'the user ended the inspection' };

/** The part that has to come before any instrumentation. Throws `device-lost`. */
export async function measureFirst(campaign: Campaign): Promise<void> {
  const { findings, plan } = campaign;
  for (const id of plan.probes.filter((one) => beforeDriver.has(one))) {
    if (findings.has(id)) continue;
    campaign.onProbe(titles.starts, 0, plan.probes.length);
    await byAdb(campaign, id, (notes, pace) =>
      measureStarts(campaign.session, campaign.app, plan.starts, notes, pace, campaign.signal),
    );
  }
}

/**
 * Everything else, one run for each probe, in the order of the plan. What time, the user or the phone leave out is told as untested. Gives
 * why it ended early when the phone was lost.
 */
export async function runCampaign(campaign: Campaign): Promise<Lost | undefined> {
  const { findings, pace = realPace, plan, signal } = campaign;
  const way: WayIn = { entry: undefined };
  let lost: Lost | undefined;
  const asked = plan.probes.filter((id) => !beforeDriver.has(id));
  for (const [done, id] of asked.entries()) {
    const why = lost ?? (signal.aborted ? interrupted : pace.elapsed() > campaign.deadline ? outOfTime : undefined);
    if (why !== undefined) {
      if (findings.has(id)) continue;
      findings.begin(id);
      findings.end(id, null, why);
      continue;
    }
    const probe = drivenProbe(id);
    if (
      probe?.least !== undefined &&
      !findings.has(id) &&
      pace.elapsed() + probe.least(plan) * 60_000 > campaign.deadline
    ) {
      findings.begin(id);
      findings.end(id, null, outOfTime);
      continue;
    }
    campaign.onProbe(probe?.title ?? titles.reinstall, done + 1, asked.length + 1);
    if (probe === undefined) {
      if (!findings.has(id))
        await byAdb(campaign, id, (notes) =>
          reinstallAgain(campaign.session, campaign.app, plan.installs, notes, pace, signal),
        );
    } else lost = await runProbe(campaign, probe, way);
  }
  return lost;
}

const titles = {
  starts: { zh: '冷、热、温启动', en: 'Cold, hot and warm starts' },
  reinstall: { zh: '反复安装与卸载', en: 'Installed and removed again' },
} as const;

async function byAdb(
  { findings, pace = realPace, signal }: Campaign,
  id: ProbeId,
  work: (notes: Notes, pace: Pace) => Promise<void>,
): Promise<void> {
  const notes = findings.begin(id);
  try {
    await work(notes, pace);
    findings.end(id, null, undefined);
  } catch (error) {
    if (!signal.aborted) throw error;
    findings.end(id, null, interrupted);
  }
}

async function runProbe(campaign: Campaign, probe: Probe, way: WayIn): Promise<Lost | undefined> {
  const { app, clock, deadline, findings, journal, pace = realPace, plan, resume, session, signal } = campaign;
  const left = Math.max(0.2, (deadline - pace.elapsed()) / 60_000);
  const scenario = scenarioOf(probe, Math.min(probe.minutes, left), (context) => {
    const notes = findings.begin(probe.id);
    return probe.run({ context, session, plan, notes, way, approved: campaign.approved });
  });
  const completed = resume && findings.has(probe.id) ? journal.completed(scenario) : undefined;
  if (completed !== undefined) return undefined;
  if (!findings.has(probe.id)) findings.begin(probe.id);
  const { run } = await runScenario(scenario, { session, app, journal, clock, signal, pace });
  const cutByBudget = run.state !== 'completed' && left < probe.minutes && pace.elapsed() >= deadline;
  findings.end(probe.id, run.id, cutByBudget ? outOfTime : run.reason);
  return run.state === 'lost' && run.reason?.code === 'device-lost' ? run.reason : undefined;
}

/** A probe runs as a scenario of one step: looks, log, crashes and faults are kept as of any other. */
function scenarioOf(
  { id, title }: Probe,
  minutes: number,
  run: (context: Parameters<Scenario['steps'][number]['run']>[0]) => Promise<void>,
): Scenario {
  return {
    id: `stability-${id}`,
    title,
    subject: campaignSubject,
    start: 'consented',
    sideEffects: [],
    words: {},
    secrets: [],
    uses: [],
    minutes,
    reach: [],
    steps: [
      {
        keyword: 'probe',
        label: `probe: ${id}`,
        run: async (context) => {
          await run(context);
          return {};
        },
      },
    ],
    file: '',
    sha256: sha256(`stability-probe ${id} 1`),
  };
}
