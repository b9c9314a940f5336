import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeFolder, unwritable } from '../inspection/writable.ts';
import { formats, type ReportInput } from '../report/index.ts';
import { InspectorError } from '../shared/errors.ts';

export const formatNames = formats.map(({ name }) => name);

/** Parses `html,json,sarif`; throws `option-invalid` naming what is known. */
export function parseFormats(list: string): string[] {
  const asked = [
    ...new Set(
      list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
  const unknown = asked.filter((name) => !formatNames.includes(name));
  if (unknown.length === 0 && asked.length > 0) return asked;
  throw new InspectorError('option-invalid', {
    zh: `--format ${list}：可选 ${formatNames.join('、')}`,
    en: `--format ${list}: known formats are ${formatNames.join(', ')}`,
  });
}

/** Renders `report.<locale>.<extension>` per format. */
export async function renderReports(
  input: ReportInput,
  names: readonly string[],
  put: (name: string, content: string | Uint8Array) => void,
): Promise<void> {
  for (const format of formats)
    if (names.includes(format.name)) put(`report.${input.locale}.${format.extension}`, await format.render(input));
}

/** The same, written into `folder`, which is made where it is missing; returns the paths. */
export async function writeReports(input: ReportInput, names: readonly string[], folder: string): Promise<string[]> {
  makeFolder(folder);
  const paths: string[] = [];
  await renderReports(input, names, (name, content) => {
    const path = join(folder, name);
    try {
      writeFileSync(path, content);
    } catch (error) {
      throw unwritable(path, error);
    }
    paths.push(path);
  });
  return paths;
}
