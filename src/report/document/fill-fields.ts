import { pick } from '../../i18n/locale.ts';
import { visible } from '../../shared/text.ts';
import { valueOf } from '../view/value.ts';
import type { DocumentContext } from './context.ts';
import type { textFields } from './fields.ts';

/** The texts of a template with their placeholders filled. */
export function fillFields(text: string, context: DocumentContext): string {
  const { input, locale, reportNumber, where } = context;
  const { apk } = input.inspection;
  const { organisation } = input.document;
  const values: Readonly<Record<keyof typeof textFields, string>> = {
    sha256: apk.sha256,
    sm3: valueOf(input.evidence, 'container')?.file.sm3 ?? '',
    app: visible(apk.label ?? apk.package ?? apk.fileName, 80),
    version: visible(apk.versionName ?? apk.versionCode ?? '', 40),
    organisation: organisation === undefined ? '' : pick(organisation.name, locale),
    number: reportNumber,
    limits: where('limits'),
  };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as keyof typeof values] : whole,
  );
}
