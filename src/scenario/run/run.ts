import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { LogLine } from '../../device/session.ts';
import type { Run } from '../../evidence/kinds/runs.ts';
import { shippedScenario } from '../library.ts';
import type { Scenario } from '../model.ts';
import type { TraceWriter } from '../trace/chain.ts';
import type { Journal } from '../trace/journal.ts';
import { type RunRecord, recordOf, type RunHead, type TraceRecord } from '../trace/record.ts';
import { faultIn, type RunFault } from './fault.ts';
import type { RunOptions } from './options.ts';
import { redactor } from './redact.ts';
import { setScene } from './scene.ts';
import { waysTo } from './states.ts';
import { stepRunner } from './steps.ts';

/**
 * Runs a scenario on the phone and keeps all of it in the journal as it happens. Never throws for what the phone, the app or the user do:
 * the record says how it ended. Throws `output-unwritable`.
 */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<RunRecord> {
  const { journal, clock, session, app } = options;
  const done = options.resume === true ? journal.completed(scenario) : undefined;
  if (done !== undefined) return done;

  const { id, path, trace } = journal.begin(scenario.id);
  const records: TraceRecord[] = [];
  const writer = {
    ...trace,
    append: (record: TraceRecord): void => {
      records.push(record);
      trace.append(record);
    },
  };
  const head: RunHead = {
    id,
    scenario: scenario.id,
    title: scenario.title.zh,
    subject: scenario.subject,
    scenarioSha256: scenario.sha256,
    startedAt: clock.now().toISOString(),
  };
  const { serial, virtual, model, apiLevel } = session.facts;
  writer.append({ type: 'run', run: head, app: app.package, device: { serial, virtual, model, apiLevel } });

  const missing = missingSecret(scenario, options);
  if (missing !== undefined) {
    const reason = { code: 'secret-missing', detail: missing };
    writer.append({ type: 'end', end: { state: 'skipped', reason, finishedAt: clock.now().toISOString() } });
    return finish(records, writer, `${path}/trace.jsonl`, journal);
  }

  const ends = performance.now() + scenario.minutes * 60_000;
  const limit = AbortSignal.timeout(Math.round(scenario.minutes * 60_000));
  const signal = options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]);
  const steps = stepRunner(options, id, writer, signal);
  const scene = setScene({
    scenario,
    run: id,
    trace: writer,
    options,
    signal,
    left: () => ends - performance.now(),
    scenarioById: options.scenarioById ?? shippedScenario,
    perform: (list, slot, item) => steps.perform(scene, list, slot, item),
  });
  const mark = session.log().at(-1);
  let fault: RunFault | undefined;
  let thrown: unknown;
  try {
    await session.startDriver();
    await steps.runAll(scene, scenario);
  } catch (error) {
    fault = faultIn(error, signal, limit);
    thrown = error;
  }
  // Also where only the driver was lost: the network and the clock are set back without it.
  if (fault?.reason.code !== 'device-lost') await scene.leave();
  if (fault !== undefined) steps.leaveOut(fault.state === 'lost' ? 'lost' : 'skipped', scenario);
  const log = keepLog(options, path, mark);
  const end: Pick<Run, 'state' | 'reason' | 'finishedAt' | 'log'> = {
    state: fault?.state ?? 'completed',
    ...(fault === undefined ? {} : { reason: fault.reason }),
    finishedAt: clock.now().toISOString(),
    ...(log === undefined ? {} : { log }),
  };
  writer.append({ type: 'end', end });
  const record = finish(records, writer, `${path}/trace.jsonl`, journal);
  if (fault?.bug === true) throw thrown;
  return record;
}

function finish(records: readonly TraceRecord[], writer: TraceWriter, trace: string, journal: Journal): RunRecord {
  writer.sync();
  writer.close();
  const record = recordOf(records, trace);
  if (record === undefined) throw new Error('a trace without a head');
  journal.add(record);
  return record;
}

/** Name of a secret that the run would ask for in vain; it is better not begun then. */
function missingSecret(
  scenario: Scenario,
  { secrets = {}, scenarioById = shippedScenario }: RunOptions,
): string | undefined {
  const pending = scenario.start === 'as-is' ? [] : [...waysTo[scenario.start]];
  const needed = new Set(scenario.secrets);
  const known = new Set<string>();
  pending.push(...scenario.uses);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (known.has(id)) continue;
    known.add(id);
    const used = scenarioById(id);
    for (const name of used?.secrets ?? []) needed.add(name);
    pending.push(...(used?.uses ?? []));
  }
  return [...needed].find((name) => (Object.hasOwn(secrets, name) ? secrets[name] : '') === '');
}

/** The app's and the system's log lines of the run, gzipped; its path in the journal. */
function keepLog(
  { session, journal, secrets = {} }: RunOptions,
  path: string,
  mark: LogLine | undefined,
): string | undefined {
  const all = session.log();
  const lines = all.slice(mark === undefined ? 0 : all.lastIndexOf(mark) + 1);
  if (lines.length === 0) return undefined;
  const text = lines.map(
    ({ at, buffer, priority, pid, uid, tag, message }) =>
      `${at.toFixed(3)} ${buffer} ${uid ?? '-'} ${pid} ${priority} ${tag}: ${message}\n`,
  );
  const file = `${path}/logcat.txt.gz`;
  writeFileSync(join(journal.folder, file), gzipSync(redactor(secrets)(text.join(''))));
  return file;
}
