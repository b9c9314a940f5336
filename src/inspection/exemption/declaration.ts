import { z } from 'zod';

const line = z.string().min(1).max(200);
const list = z.array(line).max(100).default([]);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** A day, or a moment with its offset from UTC. */
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/);
const person = z.strictObject({ name: line, unit: line.optional(), post: line.optional() });

/**
 * A special scene (安保、应急) in which an app may force what it otherwise must not: who asked, who allowed it on which paper, for whom, for
 * what exactly and until when. It holds for one app and never without an end.
 */
export const exemptionDeclaration = z.strictObject({
  /** Number of the approval: unique in its file. */
  id: line,
  /** Package name of the app. */
  app: line,
  /** SHA-256 of the certificate that the app must be signed with; absent: any. */
  certificateSha256: digest.optional(),
  /** `重大活动安保`. */
  scene: line,
  /** The paper that allows it. */
  basis: z.strictObject({
    name: line,
    number: line,
    /** Of the paper as a file. */
    sha256: digest,
    /** Where that file lies, relative to this one: its hash is compared when this file is read. */
    file: line.optional(),
  }),
  requester: person,
  approver: person,
  /** Who may be forced. */
  users: line,
  /** What it covers: findings of one of `rules`, or about nothing but `patterns`; narrowed by the others where they say something. */
  scope: z.strictObject({
    rules: list,
    /** Patterns of forced use. */
    patterns: list,
    /** Screens that all of a finding was seen on: an activity, the end of an address (`#/duty`), or a structure hash. */
    screens: list,
    /** Fingerprints that all of a finding has, as the JSON report and re-test reports give them. */
    fingerprints: list,
  }),
  /** A day begins and ends at midnight in China (UTC+8). */
  validFrom: time,
  validUntil: time,
});
export type Person = z.infer<typeof person>;

/** As it was handed in, with the file that it stands in. */
const handedIn = exemptionDeclaration.extend({ source: z.object({ name: z.string(), sha256: z.string() }) });
export type ExemptionDeclaration = z.infer<typeof handedIn>;

/**
 * `active`: it lowered a finding. `not-needed`: in force, and nothing in its scope failed. `expired` and `not-yet`: it was not in force when
 * the evidence was judged. `other-signer`: the app is signed by somebody else, or by nobody. `refused`: an earlier inspection took it, and
 * by the rules of today it does not hold.
 */
const exemptionStates = ['active', 'not-needed', 'not-yet', 'expired', 'other-signer', 'refused'] as const;

/** An exemption as `inspection.json` keeps it: as it was handed in, and what came of it. */
export const exemption = handedIn.extend({
  /** At the time of judging, `finishedAt`. */
  state: z.enum(exemptionStates),
  /** Findings lowered from `failed` to `cantTell`, by rule and position. Empty unless active. */
  appliedTo: z.array(z.object({ ruleId: z.string(), finding: z.number().int().nonnegative() })),
  /** Why it is refused: the field, and in both languages what is wrong with it. */
  objections: z.array(z.object({ field: z.string(), zh: z.string(), en: z.string() })).optional(),
});
export type Exemption = z.infer<typeof exemption>;

/** Without what came of it when it was last judged by. */
export function asHandedIn(one: ExemptionDeclaration & Partial<Exemption>): ExemptionDeclaration {
  const { appliedTo: _appliedTo, objections: _objections, state: _state, ...declared } = one;
  return declared;
}

const day = 24 * 60 * 60 * 1000;
const chinaOffset = '+08:00';

/** When it comes into force, and when it no longer is: milliseconds since 1970, NaN for a day that no calendar has. */
export function termOf({ validFrom, validUntil }: Pick<ExemptionDeclaration, 'validFrom' | 'validUntil'>) {
  const end = instantOf(validUntil);
  return { start: instantOf(validFrom), end: isDay(validUntil) ? end + day : end };
}

function instantOf(time: string): number {
  if (!isDay(time)) return Date.parse(time);
  // Date.parse takes 2026-02-30 for the 2nd of March where a time follows.
  const known = new Date(`${time}T00:00:00Z`);
  if (Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== time) return Number.NaN;
  return Date.parse(`${time}T00:00:00${chinaOffset}`);
}

function isDay(time: string): boolean {
  return time.length === 10;
}
