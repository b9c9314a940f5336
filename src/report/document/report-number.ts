import type { Inspection } from '../../inspection/model.ts';
import { visible } from '../../shared/text.ts';
import type { DocumentSettings } from './input.ts';

const longest = 120;

/** The number asked for, else by the organisation's pattern, else the inspection's own id. Dates are those of the inspection. */
export function reportNumberOf(
  { reportNumber, organisation }: Pick<DocumentSettings, 'reportNumber' | 'organisation'>,
  inspection: Inspection,
): string {
  if (reportNumber !== null) return visible(reportNumber, longest);
  const pattern = organisation?.reportNumber ?? '{id}';
  const [year = '', month = '', day = ''] = inspection.finishedAt.split(/[-T]/);
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    package: inspection.apk.package ?? '',
    sha8: inspection.apk.sha256.slice(0, 8),
    occasion: inspection.occasion,
    id: inspection.id,
  };
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
  return visible(filled, longest);
}
