import type { Evidence } from '../../../evidence/evidence.ts';
import { capturesOf, lookAt } from './looks.ts';
import type { FactKind, Look } from './model.ts';

/** What one device says of one fact. */
export interface Told {
  value: string | null;
  details: string[];
  look: Look | null;
}

export interface DeviceFact extends Told {
  kind: FactKind;
  /** What it is about: a pattern, a fault’s key, a probe, a scenario. Empty where there is one only. */
  id: string;
}

/** Every fact that a device gave, in a fixed order of kinds. A fault that was not seen is not in it. */
export function factsOf(evidence: Evidence): DeviceFact[] {
  return [
    ...launchFacts(evidence),
    ...runFacts(evidence),
    ...forcedUseFacts(evidence),
    ...faultFacts(evidence),
    ...checkFacts(evidence),
  ];
}

/** Whether the device could have shown a fault: its absence then counts. */
export function watchedForFaults(evidence: Evidence): boolean {
  return evidence.crashes?.status === 'ok' && evidence.crashes.value.observedSeconds > 0;
}

function launchFacts({ launch }: Evidence): DeviceFact[] {
  if (launch?.status !== 'ok') return [];
  const { install, starts } = launch.value;
  const failed = starts.find(({ ok }) => !ok);
  const facts: DeviceFact[] = [
    {
      kind: 'install',
      id: '',
      value: install.ok ? 'ok' : 'failed',
      details: install.ok
        ? []
        : [[install.code, install.message].filter((part) => part !== null && part !== '').join(' ')],
      look: null,
    },
  ];
  if (starts.length > 0)
    facts.push({
      kind: 'start',
      id: '',
      value: failed === undefined ? 'ok' : 'failed',
      details: failed === undefined ? [] : [failed.message],
      look: null,
    });
  return facts;
}

function runFacts(evidence: Evidence): DeviceFact[] {
  const runs = evidence.runs?.status === 'ok' ? evidence.runs.value.runs : [];
  const captures = capturesOf(evidence);
  const last = new Map(runs.map((run) => [run.scenario, run]));
  return [...last.values()].map(({ id, reason, scenario, state }) => ({
    kind: 'run',
    id: scenario,
    // What time or the phone left out says nothing of the app.
    value: state === 'completed' || state === 'stopped' ? state : null,
    details: reason === undefined ? [] : [`${reason.code}: ${reason.detail}`],
    look:
      state === 'stopped'
        ? lookAt(captures.findLast(({ run, screenshot }) => run === id && screenshot !== null))
        : null,
  }));
}

function forcedUseFacts(evidence: Evidence): DeviceFact[] {
  const patterns = evidence['forced-use']?.status === 'ok' ? evidence['forced-use'].value.patterns : [];
  const captures = capturesOf(evidence);
  return patterns.map(({ compelled, consequence, grade, pattern, present, reasons }) => {
    const [seen] = [compelled, present, consequence].flatMap(({ seenAt }) => seenAt);
    return {
      kind: 'forced-use',
      id: pattern,
      value: grade === 'INCONCLUSIVE' ? null : grade,
      details: reasons,
      look: seen === undefined || grade === 'NOT FOUND' ? null : lookAt(captures[seen.capture], seen.bounds ?? null),
    };
  });
}

function faultFacts(evidence: Evidence): DeviceFact[] {
  const faults = evidence.crashes?.status === 'ok' ? evidence.crashes.value.crashes : [];
  const captures = capturesOf(evidence);
  const first = new Map(faults.toReversed().map((fault) => [`${fault.kind} ${fault.key}`, fault]));
  return [...first].map(([id, { capture, kind, reason }]) => ({
    kind: 'fault',
    id,
    value: kind,
    details: [reason],
    look: capture === null ? null : lookAt(captures[capture]),
  }));
}

function checkFacts(evidence: Evidence): DeviceFact[] {
  const probes = evidence.stability?.status === 'ok' ? evidence.stability.value.probes : [];
  const captures = capturesOf(evidence);
  return probes.flatMap((probe) =>
    probe.measurements.flatMap((measured): DeviceFact[] => {
      if (measured.kind !== 'check') return [];
      const { after, before, detail, outcome, setting } = measured;
      const capture = after ?? before;
      return [
        {
          kind: 'check',
          id: [probe.id, setting].filter((part) => part !== null).join(' '),
          value: outcome,
          details: detail === '' ? [] : [detail],
          look: capture === null ? null : lookAt(captures[capture]),
        },
      ];
    }),
  );
}
