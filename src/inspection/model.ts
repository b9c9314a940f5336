import { z } from 'zod';

import { grades } from '../evidence/kinds/forced-use.ts';
import { sighting } from '../evidence/screen/reference.ts';
import { outcomes, severities } from '../rules/rule.ts';
import { exemption } from './exemption/declaration.ts';
import { standingReview } from './review/model.ts';

export const inspectionSchemaVersion = 1;

export const occasions = ['filing', 'spot-check', 'evaluation'] as const;
export type Occasion = (typeof occasions)[number];

export const conclusions = ['compliant', 'non-compliant', 'needs-review', 'incomplete'] as const;
export type Conclusion = (typeof conclusions)[number];

const outcome = z.enum(outcomes);
const value = z.union([z.string(), z.number(), z.array(z.string())]);

const errorRecord = z.object({
  code: z.string(),
  message: z.string(),
  messageZh: z.string().optional(),
  place: z.string().optional(),
});

const finding = z.object({
  outcome: z.enum(['failed', 'cantTell', 'passed', 'inapplicable']),
  /** Message key of the rule; the texts stand in the rule's catalogue (`zhijian rules <id> --json`). */
  message: z.string(),
  values: z.record(z.string(), value).optional(),
  /** Requirements of the rule that the finding is about, where not all of them. */
  requirements: z.array(z.string()).optional(),
  seenAt: z.array(z.object({ kind: z.string(), pointer: z.string() })),
  /** Ids of the exemptions that lowered it from `failed`. */
  exemptedBy: z.array(z.string()).optional(),
});

const verdict = z.object({
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  severity: z.enum(severities),
  /** `mandatory`: failing makes the app non-compliant; `recommended`: failing is advice. */
  force: z.enum(['mandatory', 'recommended']),
  requirements: z.array(z.string()),
  outcome,
  /** What the tool alone said, where a person's decision is the outcome. */
  automatic: outcome.optional(),
  findings: z.array(finding),
  /** Evidence that the rule needed and did not get. */
  missing: z.array(
    z.discriminatedUnion('status', [
      z.object({ kind: z.string(), status: z.literal('absent') }),
      z.object({ kind: z.string(), status: z.literal('skipped'), reason: z.string() }),
      z.object({ kind: z.string(), status: z.literal('failed'), error: errorRecord }),
    ]),
  ),
  /** Holes in the evidence that kept the rule from saying `passed`. */
  gaps: z.array(z.object({ kind: z.string(), code: z.string(), place: z.string() })),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

const method = z.enum(['static', 'dynamic', 'document', 'manual']);

/** What the verdicts add up to for one requirement of the profile, and which ways of examining it were not taken. */
const requirementResult = z.object({
  requirement: z.string(),
  outcome,
  /** As in a verdict. */
  automatic: outcome.optional(),
  rules: z.array(z.string()),
  methodsTaken: z.array(method),
  methodsMissing: z.array(method),
});

/** The three facts of one pattern of forced use, never merged; null: could not be told. */
const forcedUse = z.object({
  /** A pattern of the lexicon, `blocking_modal`, `dwell`, `forced_permission` or `forced_update`. */
  pattern: z.string(),
  present: z.boolean().nullable(),
  compelled: z.boolean().nullable(),
  consequence: z.boolean().nullable(),
  grade: z.enum(grades),
  /** Codes of why the grade is not a plainer one. */
  reasons: z.array(z.string()),
  seenAt: z.array(sighting),
});

/** `inspection.json`: one inspection of one app, rewritten by each `evaluate`. `reports/inspection.schema.json` is generated from this. */
export const inspection = z.object({
  schemaVersion: z.literal(inspectionSchemaVersion),
  id: z.string(),
  occasion: z.enum(occasions),
  apk: z.object({
    fileName: z.string(),
    /** Bytes. */
    size: z.number().int(),
    sha256: z.string(),
    package: z.string().nullable(),
    versionName: z.string().nullable(),
    versionCode: z.string().nullable(),
    label: z.string().nullable(),
  }),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  finishedAt: z.string(),
  tool: z.object({ name: z.literal('zhijian'), version: z.string() }),
  bundle: z.object({ path: z.string(), sha256: z.string(), evidenceSha256: z.string() }),
  /** Hash over the ids and versions of all rules asked: equal rulesets judge equally. */
  ruleset: z.object({ rules: z.number().int(), sha256: z.string() }),
  profile: z.string(),
  /** The phone that the app was driven on; null: only the package was looked at. */
  device: z
    .object({
      serial: z.string(),
      /** The embedded virtual phone: a browser standing in for a device. */
      virtual: z.boolean(),
      manufacturer: z.string(),
      model: z.string(),
      apiLevel: z.number().int(),
      webView: z.string().nullable(),
    })
    .nullable()
    .default(null),
  conclusion: z.enum(conclusions),
  counts: z.record(outcome, z.number().int()),
  /** What the tool alone concluded, where people's decisions are applied. */
  automatic: z.object({ conclusion: z.enum(conclusions), counts: z.record(outcome, z.number().int()) }).optional(),
  verdicts: z.array(verdict),
  requirements: z.array(requirementResult),
  /** Empty where nothing was driven. */
  forcedUse: z.array(forcedUse).default([]),
  /** People's decisions, oldest first, and what became of each; absent where there are none. */
  reviews: z.array(standingReview).optional(),
  /** Length of `reviews.json` and hash of its last decision, when this was written: the log may have grown since and never shrinks. */
  reviewLog: z.object({ count: z.number().int(), headSha256: z.string() }).optional(),
  /** Exemptions handed in for this app, those that did not hold included. */
  exemptions: z.array(exemption).default([]),
});
export type Inspection = z.infer<typeof inspection>;
export type RequirementResult = z.infer<typeof requirementResult>;
