import type { ReportFormat } from './format.ts';

export type { ReportFormat, ReportInput } from './format.ts';

/** Every report format, in the order they are written. */
export const formats: readonly ReportFormat[] = [];
