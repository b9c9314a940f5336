import type { LogLine, ProcessExit } from '../../device/session.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Run, RunStep } from '../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import type { FoundFault } from '../../scenario/explore/record.ts';
import { sha256 } from '../../shared/hashing.ts';
import { crashKey } from '../../device/crashes/crash-key.ts';
import { crashesInLog } from '../../device/crashes/crash-log.ts';

type Crash = EvidenceOf<'crashes'>['crashes'][number];

export interface CrashSources {
  package: string;
  log: readonly LogLine[];
  /** Ends of processes since the inspection began. */
  exits: readonly ProcessExit[];
  runs: readonly Run[];
  /** What explorations met and replayed. */
  found?: readonly FoundFault[];
  /** Looks that those refer to. */
  captures?: readonly StoredCapture[];
  /** Milliseconds that the phone's clock is ahead of the host's, whose time the runs carry. */
  clockOffset: number;
}

const exitKinds: Partial<Record<ProcessExit['reason'], Crash['kind']>> = {
  crash: 'crash',
  'native-crash': 'native-crash',
  'not-responding': 'not-responding',
  self: 'self-exit',
};

/** Milliseconds between the log's word and the system's for the same end. */
const sameEnd = 10_000;

/** What went down, from the log and from the system's own list of ended processes, each once; with the step it happened in. */
export function crashesFrom(sources: CrashSources): Crash[] {
  const logged = crashesInLog(sources.log, sources.package, sources.exits).map((crash): Crash => {
    const at = crash.at * 1000;
    return {
      ...whereIn(sources, at),
      ...crash,
      key: crashKey(crash),
      at: iso(at),
      lines: [...crash.lines],
      reproduced: null,
    };
  });
  const unlogged = sources.exits.flatMap((exit): Crash[] => {
    const kind = exitKinds[exit.reason];
    const at = Date.parse(exit.at);
    if (kind === undefined || Number.isNaN(at)) return [];
    if (logged.some((crash) => crash.kind === kind && Math.abs(Date.parse(crash.at) - at) < sameEnd)) return [];
    const key = sha256(`${kind}\n${exit.process}\n${exit.description.replace(/\d+/g, '')}`).slice(0, 16);
    const { description: reason, process } = exit;
    return [{ ...whereIn(sources, at), kind, key, process, at: iso(at), reason, lines: [], reproduced: null }];
  });
  return [...logged, ...unlogged, ...whiteScreens(sources)]
    .map((crash) => ({ ...crash, ...replayOf(sources, crash.key) }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** No log tells of them. */
function whiteScreens({ captures = [], found = [], package: package_ }: CrashSources): Crash[] {
  const white = new Map(found.flatMap((fault) => (fault.kind === 'white-screen' ? [[fault.key, fault]] : [])));
  return [...white.values()].flatMap(({ capture, key, reason }): Crash[] => {
    const seen = captures.find(({ id }) => id === capture);
    if (seen === undefined) return [];
    const { at, run, step } = seen;
    return [
      { kind: 'white-screen', key, process: package_, at, reason, lines: [], run, step, capture, reproduced: null },
    ];
  });
}

/** What replaying the defect came to; of several explorations that met it, where it was replayed most. */
function replayOf({ found = [] }: CrashSources, key: string): Pick<Crash, 'notReplayed' | 'path' | 'reproduced'> {
  const [best] = found
    .filter((fault) => fault.key === key)
    .toSorted((one, other) => (other.reproduced?.of ?? 0) - (one.reproduced?.of ?? 0));
  if (best === undefined) return { reproduced: null };
  const { left, path, reproduced } = best;
  return {
    reproduced,
    ...(path === null ? {} : { path }),
    ...(left === null ? {} : { notReplayed: left }),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function whereIn({ clockOffset, runs }: CrashSources, deviceTime: number): Pick<Crash, 'run' | 'step' | 'capture'> {
  const at = deviceTime - clockOffset;
  const run = runs.findLast(({ startedAt, finishedAt }) => Date.parse(startedAt) <= at && at <= Date.parse(finishedAt));
  const step = run?.steps.findLast((one: RunStep) => Date.parse(one.at) <= at);
  return { run: run?.id ?? null, step: step?.index ?? null, capture: step?.capture ?? null };
}
