import type { Bundle } from '../evidence/bundle/read.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evaluate, isAsked } from '../rules/evaluate.ts';
import type { AnyRule } from '../rules/rule.ts';
import { sha256 } from '../shared/hashing.ts';
import type { Profile } from '../standards/profiles/profile.ts';
import type { Method } from '../standards/requirements/model.ts';
import { conclude, countOutcomes } from './conclude.ts';
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
}

/** Judges a sealed bundle. Needs neither the APK nor a phone; the same bundle, rules and profile give the same verdicts to the byte. */
export function evaluateBundle(bundle: Bundle, judging: Judging): Inspection {
  const verdicts = evaluate(bundle.evidence, judging.rules, judging.profile);
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
    conclusion: conclude(verdicts, requirements),
    counts: countOutcomes(verdicts),
    verdicts: [...verdicts] as Inspection['verdicts'],
    requirements,
  };
}

/** Which ways of examining the evidence shows: the package always, papers when a filing form was handed in. */
function methodsTaken(evidence: Evidence): Method[] {
  return evidence.filing?.status === 'ok' ? ['static', 'document'] : ['static'];
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
