import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Bundle, readAttachment } from '../evidence/bundle/read.ts';
import { isLocale, type Locale } from '../i18n/locale.ts';
import type { Inspection } from '../inspection/model.ts';
import type { ReportFormat, ReportInput } from '../report/format.ts';
import { InspectorError } from '../shared/errors.ts';
import { rules } from '../rules/index.ts';

/** Which reports go into a package. */
export interface ReportChoice {
  formats: readonly ReportFormat[];
  /** Names of formats, in one language; undefined: those that lie beside the inspection, as they are. */
  asked: { names: readonly string[]; locale: Locale } | undefined;
  /** Folder of the inspection. */
  folder: string;
  /** What documents are made with; undefined: what ships. */
  document: ReportInput['document'];
}

const reportName = /^report\.([A-Za-z-]+)\.(.+)$/;

/**
 * Makes reports anew from redacted evidence: a report that is there already may hold anything. Those that cannot be made, because a library
 * or a browser is missing or the format is not one of ours, are named and left out.
 */
export async function renderReports(
  inspection: Inspection,
  bundle: Bundle,
  { asked, document, folder, formats }: ReportChoice,
  into: string,
): Promise<{ reportsLeftOut: string[] }> {
  const input: Omit<ReportInput, 'locale'> = {
    inspection,
    evidence: bundle.evidence,
    entries: bundle.index.entries,
    rules,
    attachment: (path) => readAttachment(bundle, path),
    redactionOf: bundle.index.redactionOf?.sha256,
    document,
  };
  const reportsLeftOut: string[] = [];
  for (const { extension, format, locale, name } of asked === undefined
    ? found(folder, formats)
    : chosen(asked, formats)) {
    if (format === undefined || locale === undefined) {
      reportsLeftOut.push(name);
      continue;
    }
    try {
      writeFileSync(join(into, `report.${locale}.${extension}`), await format.render({ ...input, locale }));
    } catch (error) {
      if (!(error instanceof InspectorError) || error.class !== 'environment' || asked !== undefined) throw error;
      reportsLeftOut.push(name);
    }
  }
  return { reportsLeftOut };
}

interface Wanted {
  name: string;
  extension: string;
  format: ReportFormat | undefined;
  locale: Locale | undefined;
}

function found(folder: string, formats: readonly ReportFormat[]): Wanted[] {
  return readdirSync(folder).flatMap((name) => {
    const [, language = '', extension = ''] = reportName.exec(name) ?? [];
    if (extension === '') return [];
    const format = formats.find((one) => one.extension === extension);
    return [{ name, extension, format, locale: isLocale(language) ? language : undefined }];
  });
}

function chosen({ locale, names }: NonNullable<ReportChoice['asked']>, formats: readonly ReportFormat[]): Wanted[] {
  return formats
    .filter(({ name }) => names.includes(name))
    .map((format) => ({ name: format.name, extension: format.extension, format, locale }));
}
