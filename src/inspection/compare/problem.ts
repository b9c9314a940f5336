import type { Evidence } from '../../evidence/evidence.ts';
import { type Outcome, outcomes, type Severity } from '../../rules/rule.ts';
import { sha256 } from '../../shared/hashing.ts';
import type { Inspection } from '../model.ts';
import { reviewOf } from '../review/apply.ts';
import { requirementForce } from '../review/force.ts';
import { decisiveReferences, type Locus, locusOf, type Reference, wholeApp } from './locus.ts';

type InspectedVerdict = Inspection['verdicts'][number];
export type InspectedFinding = InspectedVerdict['findings'][number];

/** An inspection with the evidence it was judged from. */
export interface Judged {
  inspection: Inspection;
  evidence: Evidence;
}

/** One thing that is wrong, or in question, at one place of the app: what lives on from inspection to inspection. */
export interface Problem {
  /** Equal for the same problem in every inspection of the package: 32 hexadecimal digits. */
  fingerprint: string;
  /** Whose question it is: a rule, or a requirement that a person failed without a rule. */
  source: { kind: 'rule'; id: string; version: number } | { kind: 'requirement'; id: string };
  locus: Locus;
  outcome: 'failed' | 'cantTell';
  severity: Severity;
  force: 'mandatory' | 'recommended';
  requirements: readonly string[];
  /** What was found there, gravest first; empty where a person decided without a finding. */
  findings: readonly InspectedFinding[];
  /** Where in the evidence. */
  references: readonly Reference[];
  /** A person made it so. */
  byPerson: boolean;
}

/** Rule (or requirement), package and locus; no version, picture, line or date. */
function fingerprintOf(source: Pick<Problem['source'], 'kind' | 'id'>, packageName: string, locus: Locus): string {
  const parts = ['zhijian-problem/1', source.kind, source.id, packageName, locus.kind, locus.name];
  return sha256(parts.join('\0')).slice(0, 32);
}

/** Those of one finding of a rule: one for each place that it is about. */
export function fingerprintsOf(
  ruleId: string,
  packageName: string,
  seenAt: readonly Reference[],
  evidence: Evidence,
): string[] {
  const references = decisiveReferences(seenAt);
  const loci = references.length === 0 ? [wholeApp] : references.map((reference) => locusOf(evidence, reference));
  return [...new Set(loci.map((locus) => fingerprintOf({ kind: 'rule', id: ruleId }, packageName, locus)))];
}

/** Everything that failed or is in question, as people's decisions leave it; findings of one rule at one locus are one problem. */
export function problemsOf({ evidence, inspection }: Judged): Problem[] {
  const byFingerprint = new Map<string, Problem>();
  const note = (problem: Problem): void => {
    const known = byFingerprint.get(problem.fingerprint);
    byFingerprint.set(problem.fingerprint, known === undefined ? problem : merge(known, problem));
  };
  for (const verdict of inspection.verdicts)
    for (const problem of ofVerdict(inspection, verdict, evidence)) note(problem);
  for (const problem of ofRequirements(inspection)) note(problem);
  return [...byFingerprint.values()];
}

function ofVerdict(inspection: Inspection, verdict: InspectedVerdict, evidence: Evidence): Problem[] {
  const source = { kind: 'rule' as const, id: verdict.ruleId, version: verdict.ruleVersion };
  const base = { source, severity: verdict.severity, force: verdict.force, byPerson: verdict.automatic !== undefined };
  const at = (
    locus: Locus,
    outcome: Problem['outcome'],
    finding: InspectedFinding | undefined,
    references: readonly Reference[],
  ): Problem => ({
    ...base,
    fingerprint: fingerprintOf(source, packageOf(inspection), locus),
    locus,
    outcome,
    requirements: finding?.requirements ?? verdict.requirements,
    findings: finding === undefined ? [] : [finding],
    references,
  });
  const problems = verdict.findings.flatMap((finding) => {
    const outcome = effective(verdict, finding);
    if (outcome === undefined) return [];
    const references = decisiveReferences(finding.seenAt);
    if (references.length === 0) return [at(wholeApp, outcome, finding, [])];
    return references.map((reference) => at(locusOf(evidence, reference), outcome, finding, [reference]));
  });
  // A person failed, or questions, what the tool had nothing against.
  const asked = isOpen(verdict.outcome) ? verdict.outcome : undefined;
  if (problems.length === 0 && asked !== undefined && verdict.automatic !== undefined)
    return [at(wholeApp, asked, undefined, [])];
  return problems;
}

/** A person's decision about a verdict is one about all that its findings hold against the app. */
function effective(verdict: InspectedVerdict, { outcome }: InspectedFinding): Problem['outcome'] | undefined {
  if (!isOpen(outcome)) return undefined;
  const decided = verdict.automatic === undefined ? outcome : verdict.outcome;
  return isOpen(decided) ? decided : undefined;
}

/** What a person failed, or left in question, about a requirement that no rule fails. */
function ofRequirements(inspection: Inspection): Problem[] {
  const failing = new Set(
    inspection.verdicts.filter(({ outcome }) => outcome === 'failed').flatMap(({ requirements }) => requirements),
  );
  return inspection.requirements.flatMap((result): Problem[] => {
    const { outcome, requirement: id } = result;
    if (outcome !== 'failed' || failing.has(id)) return [];
    if (reviewOf(inspection, { kind: 'requirement', id })?.state !== 'applied') return [];
    const source = { kind: 'requirement' as const, id };
    return [
      {
        fingerprint: fingerprintOf(source, packageOf(inspection), wholeApp),
        source,
        locus: wholeApp,
        outcome,
        severity: 'serious',
        force: requirementForce(result, inspection),
        requirements: [id],
        findings: [],
        references: [],
        byPerson: true,
      },
    ];
  });
}

function merge(one: Problem, other: Problem): Problem {
  const [first, second] = gravity(other) < gravity(one) ? [other, one] : [one, other];
  return {
    ...first,
    requirements: [...new Set([...first.requirements, ...second.requirements])],
    findings: [...new Set([...first.findings, ...second.findings])],
    references: [...first.references, ...second.references.filter((reference) => !has(first.references, reference))],
  };
}

function has(references: readonly Reference[], { kind, pointer }: Reference): boolean {
  return references.some((reference) => reference.kind === kind && reference.pointer === pointer);
}

function gravity({ outcome }: Problem): number {
  return outcomes.indexOf(outcome);
}

function isOpen(outcome: Outcome): outcome is Problem['outcome'] {
  return outcome === 'failed' || outcome === 'cantTell';
}

/** Two packages without a name have nothing in common. */
export function packageOf({ apk }: Inspection): string {
  return apk.package ?? `sha256:${apk.sha256}`;
}
