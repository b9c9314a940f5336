import type { SettingFiles } from '../report/document/settings.ts';

/** The options that say what documents are made with, as `report`, `inspect` and the commands of `documents/` take them. */
export interface DocumentFlags {
  template?: string;
  organisation?: string;
  reportNumber?: string;
  docxTemplate?: string;
}

/** Undefined where none was given: what ships for the occasion is used then. */
export function documentFiles({
  docxTemplate,
  organisation,
  reportNumber,
  template,
}: DocumentFlags): SettingFiles | undefined {
  const files = { docxTemplate, organisation, reportNumber, template };
  return Object.values(files).every((file) => file === undefined) ? undefined : files;
}
