import type { Bundle } from '../evidence/bundle/read.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evaluate, isAsked } from '../rules/evaluate.ts';
import type { AnyRule } from '../rules/rule.ts';
import { sha256 } from '../shared/hashing.ts';
import type { Profile } from '../standards/profiles/profile.ts';
import type { Method } from '../standards/requirements/model.ts';
import { conclude, countOutcomes } from './conclude.ts';
import { applyExemptions } from './exemption/apply.ts';
import type { ExemptionDeclaration } from './exemption/declaration.ts';
import { type Inspection, inspectionSchemaVersion, type Occasion } from './model.ts';
import { rollUp } from './requirements.ts';

export interface Judging {
  id: string;
  occasion: Occasion;
  profile: Profile;
  rules: readonly AnyRule[];
  startedAt: string;
  finishedAt: string;
  /** How the inspection names the bundle: a path relative to `inspection.json`. */
  bundlePath: string;
  toolVersion: string;
  /** Held against `finishedAt`. */
  exemptions?: readonly ExemptionDeclaration[] | undefined;
}

/** Judges a sealed bundle. Needs neither the APK nor a phone; the same bundle, rules and profile give the same verdicts to the byte. */
export function evaluateBundle(bundle: Bundle, judging: Judging): Inspection {
  const judged = evaluate(bundle.evidence, judging.rules, judging.profile);
  const { verdicts, exemptions } = applyExemptions(judged, bundle.evidence, judging.exemptions ?? [], {
    at: judging.finishedAt,
    rules: judging.rules,
  });
  const requirements = rollUp(verdicts, judging.profile, methodsTaken(bundle.evidence));
  return {
    schemaVersion: inspectionSchemaVersion,
    id: judging.id,
    occasion: judging.occasion,
    apk: describeApk(bundle),
    startedAt: judging.startedAt,
    finishedAt: judging.finishedAt,
    tool: { name: 'zhijian', version: judging.toolVersion },
    bundle: { path: judging.bundlePath, sha256: bundle.sha256, evidenceSha256: bundle.index.evidenceSha256 },
    ruleset: rulesetOf(judging.rules, judging.profile),
    profile: judging.profile.id,
    device: deviceOf(bundle.evidence),
    conclusion: conclude(verdicts, requirements),
    counts: countOutcomes(verdicts),
    verdicts: verdicts as Inspection['verdicts'],
    requirements,
    forcedUse: forcedUseOf(bundle.evidence),
    exemptions,
  };
}

/** Which ways of examining the evidence shows: the package always, papers and driving where they gave something. */
function methodsTaken({ filing, runs }: Evidence): Method[] {
  const methods: Method[] = ['static'];
  if (filing?.status === 'ok') methods.push('document');
  if (runs?.status === 'ok' && runs.value.runs.some(({ state }) => state === 'completed')) methods.push('dynamic');
  return methods;
}

/** The facts of forced use as the evidence has them; empty where nothing was driven. */
function forcedUseOf(evidence: Evidence): Inspection['forcedUse'] {
  const gathered = evidence['forced-use'];
  if (gathered?.status !== 'ok') return [];
  return gathered.value.patterns.map(({ compelled, consequence, grade, pattern, present, reasons }) => ({
    pattern,
    present: present.value,
    compelled: compelled.value,
    consequence: consequence.value,
    grade,
    reasons,
    seenAt: [...compelled.seenAt, ...consequence.seenAt, ...present.seenAt],
  }));
}

/** Which phone the app was driven on; null where none was. */
function deviceOf({ device }: Evidence): Inspection['device'] {
  if (device?.status !== 'ok') return null;
  const { apiLevel, manufacturer, model, serial, virtual, webView } = device.value;
  return { serial, virtual, manufacturer, model, apiLevel, webView };
}

function describeApk(bundle: Bundle): Inspection['apk'] {
  const { apk } = bundle.index;
  const manifest = bundle.evidence.manifest?.status === 'ok' ? bundle.evidence.manifest.value : undefined;
  return {
    fileName: apk.name,
    size: apk.size,
    sha256: apk.sha256,
    package: manifest?.package ?? null,
    versionName: manifest?.versionName ?? null,
    versionCode: manifest?.versionCode ?? null,
    label: manifest?.labelZh ?? manifest?.label ?? null,
  };
}

/** Which rules a profile asks, as their number and a hash over ids and versions. */
export function rulesetOf(rules: readonly AnyRule[], profile: Profile): Inspection['ruleset'] {
  const asked = rules.filter((rule) => isAsked(rule, profile)).map((rule) => `${rule.meta.id}@${rule.meta.version}`);
  return { rules: asked.length, sha256: sha256(asked.sort().join('\n')) };
}
