import type { Evidence } from '../../../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../../../evidence/kinds/index.ts';
import type { Measurement } from '../../../evidence/kinds/stability.ts';
import { resolvePointer } from '../../../shared/json-pointer.ts';
import type { Reference } from '../locus.ts';

const deepest = 5;

type Fields = Readonly<Record<string, unknown>>;

/** Names of the runs and scenarios that what references lead to was seen in, where it left no picture; none for measurements. */
export function drivesOf(evidence: Evidence, references: readonly Reference[]): string[] {
  const names = new Set<string>();
  const note = (value: unknown): void => {
    if (!isFields(value)) return;
    for (const key of ['run', 'scenario']) {
      const name = value[key];
      if (typeof name === 'string' && name !== '') names.add(name);
    }
  };
  const visit = (value: unknown, depth: number): void => {
    note(value);
    if (typeof value !== 'object' || value === null || depth > deepest) return;
    for (const member of Object.values(value)) visit(member, depth + 1);
  };
  for (const { kind, pointer } of references) {
    if (kind === 'stability') continue;
    const value = valueOf(evidence, kind);
    const steps = pointer.split('/');
    for (let length = 1; length < steps.length; length += 1)
      note(resolvePointer(value, steps.slice(0, length).join('/')));
    visit(resolvePointer(value, pointer), 0);
  }
  return [...names];
}

/** What no scenario shows was asked again: the install, a start of the same kind, the same measurement; an entry that was missing is found. */
export function repeated(references: readonly Reference[], before: Evidence, after: Evidence): boolean {
  return references.length > 0 && references.every((reference) => isRepeated(reference, before, after));
}

function isRepeated({ kind, pointer }: Reference, before: Evidence, after: Evidence): boolean {
  switch (kind) {
    case 'launch':
      return startedAgain(pointer, gathered(before, 'launch'), gathered(after, 'launch'));
    case 'stability':
      return measuredAgain(pointer, gathered(before, 'stability'), gathered(after, 'stability'));
    case 'entries': {
      const old = resolvePointer(gathered(before, 'entries'), pointer);
      const entries = gathered(after, 'entries')?.entries ?? [];
      return isFields(old) && entries.some(({ found, subject }) => found === true && subject === old['subject']);
    }
    default:
      return false;
  }
}

function startedAgain(
  pointer: string,
  before: EvidenceOf<'launch'> | undefined,
  after: EvidenceOf<'launch'> | undefined,
): boolean {
  if (before === undefined || after === undefined || !after.install.ok) return false;
  if (pointer.startsWith('/install')) return true;
  const old = resolvePointer(before, pointer);
  return isFields(old) && after.starts.some(({ kind }) => kind === old['kind']);
}

function measuredAgain(
  pointer: string,
  before: EvidenceOf<'stability'> | undefined,
  after: EvidenceOf<'stability'> | undefined,
): boolean {
  const [, probeIndex, measurementIndex] = /^\/probes\/(\d+)\/measurements\/(\d+)/.exec(pointer) ?? [];
  const probe = before?.probes[Number(probeIndex)];
  const old = probe?.measurements[Number(measurementIndex)];
  if (probe === undefined || old === undefined) return false;
  const again = after?.probes.filter(({ id }) => id === probe.id).flatMap(({ measurements }) => measurements) ?? [];
  return again.some((measurement) => questionOf(measurement) === questionOf(old));
}

/** What was measured, without what came out. */
function questionOf(measurement: Measurement): string {
  switch (measurement.kind) {
    case 'check':
      return `check ${measurement.setting ?? ''}`;
    case 'start':
      return `start ${measurement.start}`;
    case 'traffic':
    case 'processor':
      return `${measurement.kind} ${measurement.where}`;
    default:
      return measurement.kind;
  }
}

function gathered<K extends EvidenceKind>(evidence: Evidence, kind: K): EvidenceOf<K> | undefined {
  const entry = evidence[kind];
  return entry?.status === 'ok' ? (entry.value as EvidenceOf<K>) : undefined;
}

function valueOf(evidence: Evidence, kind: string): unknown {
  const entry = (evidence as Readonly<Record<string, Evidence[keyof Evidence]>>)[kind];
  return entry?.status === 'ok' ? entry.value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
