import { z } from 'zod';

import { gaps } from '../gap.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One row of "功能设置情况": what the applicant says the app does. */
const declaredFunction = z.strictObject({
  name: z.string().min(1),
  /** One of the pattern ids of the lexicon (`checkin`, `points` …) when the function is of that kind. */
  pattern: z.string().optional(),
  /** Aimed at grassroots users (面向基层). */
  grassroots: z.boolean().default(false),
  mandatory: z.boolean().default(false),
  reason: z.string().optional(),
  basis: z.string().optional(),
});

/**
 * The filing application form (备案申请表, rows FIL-01 … FIL-09 of `standards/requirements`) with what an inspection needs beside it.
 * This is also the schema of `filing.yaml`.
 */
export const filingForm = z.strictObject({
  /** Row 1 主办（使用）单位. */
  sponsor: z.string().min(1),
  /** Row 2 政务应用程序名称. */
  appName: z.string().min(1),
  /** Row 3 经办人信息. */
  contact: z.strictObject({
    name: z.string().min(1),
    post: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
  }),
  /** Row 4 立项审核情况. */
  approval: z.strictObject({ basis: z.string().min(1), content: z.string().optional(), result: z.string().optional() }),
  /** Row 5 功能设置情况. */
  functions: z.array(declaredFunction).min(1),
  /** Row 6 运维和安全保障情况. */
  operations: z.strictObject({
    team: z.string().optional(),
    rules: z.string().optional(),
    technicalPlan: z.string().optional(),
    securityTests: z
      .array(z.strictObject({ name: z.string(), date: date.optional(), result: z.string().optional() }))
      .default([]),
    mlps: z.strictObject({ level: z.number().int().min(1).max(5), date: date.optional() }).optional(),
    cryptoEvaluation: z.strictObject({ date: date.optional(), result: z.string().optional() }).optional(),
  }),
  /** Row 7 上线验收情况. */
  acceptance: z.strictObject({ date: date.optional(), content: z.string().optional(), result: z.string().min(1) }),
  /** Row 8 本单位正在使用的同类应用. */
  similarApps: z.array(z.string()).default([]),
  /** Row 9 承诺: whether the signed and sealed undertaking was handed in. */
  undertaking: z.boolean(),

  packageName: z.string().min(1),
  /** SHA-256 of the signing certificate, hexadecimal, colons allowed. */
  certificateSha256: z
    .string()
    .transform((value) => value.replaceAll(':', '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/))
    .optional(),
  versionName: z.string().optional(),
  versionCode: z.union([z.string(), z.number()]).transform(String).optional(),
  audience: z.enum(['internal', 'grassroots', 'public']).optional(),
  adminLevel: z.enum(['central', 'province', 'city', 'county', 'township']).optional(),
  /** Service category, an id of `standards/categories.ts`: decides which permissions are expected. */
  category: z.string().optional(),
  filingNumber: z.string().optional(),
  icpNumber: z.string().optional(),
  specialScenes: z
    .array(z.strictObject({ scene: z.string(), basis: z.string(), users: z.string().optional() }))
    .default([]),
  platforms: z.array(z.enum(['android', 'ios', 'harmony'])).default(['android']),
  domains: z.array(z.string()).default([]),
  sdkList: z.array(z.string()).default([]),
});

/** The filing form as handed in. `file` is the YAML's name, so that findings can point at it. */
export const filing = z.object({ gaps, file: z.string(), form: filingForm });
