/**
 * The sections that a report may have (CNAS-CL01 7.8.2.1 and the reports of inspection bodies), in their usual order. Templates name them;
 * a template decides which stand in a report and in which order. `baseline` is filled by whoever compares with an earlier inspection.
 */
export const sectionIds = [
  'statement',
  'conclusion',
  'basis',
  'object',
  'environment',
  'items',
  'statistics',
  'findings',
  'declared',
  'baseline',
  'exemptions',
  'limits',
  'permissions',
  'sdks',
  'hosts',
  'cases',
  'evidence',
] as const;
export type SectionId = (typeof sectionIds)[number];
