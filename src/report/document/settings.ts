import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { InspectorError } from '../../shared/errors.ts';
import type { FileWords } from '../../shared/located-yaml/issues.ts';
import { parseLocated } from '../../shared/located-yaml/parse.ts';
import { decodeText, readNamedFile } from '../../shared/text-file.ts';
import type { DocumentSettings } from './input.ts';
import { readLogo } from './logo.ts';
import { type Organisation, organisation } from './organisation.ts';
import { type Template, template } from './template.ts';

/** Folder of the shipped templates: beside `src` and beside `dist`. */
const templatesFolder = fileURLToPath(new URL('../../../reports/templates/', import.meta.url));

/** Templates that ship; the first three are the occasions'. */
export const templateNames = ['filing', 'spot-check', 'evaluation', 're-test'] as const;
export type TemplateName = (typeof templateNames)[number];

export interface SettingFiles {
  /** Path of a template, or the name of a shipped one; absent: that of the occasion. */
  template?: string | undefined;
  organisation?: string | undefined;
  reportNumber?: string | undefined;
  docxTemplate?: string | undefined;
}

/**
 * Reads what a document is made with. Throws `template-invalid`, `organisation-invalid` and `yaml-syntax` with every error located, and
 * `docx-template-invalid` for one that is too large to be a template.
 */
export function readSettings(files: SettingFiles, occasion: TemplateName): DocumentSettings {
  const profile = files.organisation === undefined ? undefined : readOrganisation(files.organisation);
  return {
    template: readTemplate(files.template ?? occasion),
    organisation: profile,
    logo: readLogo(profile?.logo, files.organisation),
    reportNumber: files.reportNumber ?? null,
    docxTemplate: files.docxTemplate === undefined ? undefined : readDocxTemplate(files.docxTemplate),
  };
}

/** A template by its path, or a shipped one by its name. */
export function readTemplate(path: string): Template {
  const shipped = (templateNames as readonly string[]).includes(path) && !existsSync(path);
  const file = shipped ? join(templatesFolder, `${path}.yaml`) : path;
  const text = decodeText(readNamedFile(file, largestText, 'template-invalid'));
  return parseLocated(text, file, { schema: template, code: 'template-invalid', words: templateWords });
}

export function readOrganisation(path: string): Organisation {
  const text = decodeText(readNamedFile(path, largestText, 'organisation-invalid'));
  return parseLocated(text, path, { schema: organisation, code: 'organisation-invalid', words: organisationWords });
}

function readDocxTemplate(path: string): NonNullable<DocumentSettings['docxTemplate']> {
  const bytes = readNamedFile(path, largestDocx, 'docx-template-invalid');
  // The local file header of a ZIP archive.
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0x504b0304) {
    const message = { zh: '不是 DOCX 文件（.doc 请另存为 .docx）', en: 'not a DOCX file (save a .doc as .docx)' };
    throw new InspectorError('docx-template-invalid', message, { place: path });
  }
  return { name: basename(resolve(path)), bytes };
}

const largestText = 1024 ** 2;
const largestDocx = 20 * 1024 ** 2;

const plainField = (path: readonly PropertyKey[]) => `“${path.map(String).join('.')}”`;
const noFormat = () => ({ zh: '填写有误', en: 'is not valid' });

const templateWords: FileWords = {
  whole: { zh: '报告模板', en: 'the report template' },
  fieldName: plainField,
  format: noFormat,
};
const organisationWords: FileWords = {
  whole: { zh: '机构资料', en: 'the organisation profile' },
  fieldName: plainField,
  format: noFormat,
};
