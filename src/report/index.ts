import { cyclonedx } from './cyclonedx/index.ts';
import { docx } from './docx/index.ts';
import type { ReportFormat } from './format.ts';
import { html } from './html/index.tsx';
import { json } from './json/index.ts';
import { junit } from './junit/index.ts';
import { pdf } from './pdf/index.ts';
import { sarif } from './sarif/index.ts';
import { xlsx } from './xlsx/index.ts';

export type { ReportFormat, ReportInput } from './format.ts';

/** Every report format, in the order they are written. */
export const formats: readonly ReportFormat[] = [html, json, sarif, docx, pdf, xlsx, junit, cyclonedx];
