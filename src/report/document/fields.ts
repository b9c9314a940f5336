import type { Text } from '../../shared/text.ts';

/** What may stand in braces in the texts of a template or profile, and what takes its place. */
export const textFields = {
  sha256: { zh: '送检文件的 SHA-256', en: 'SHA-256 of the file' },
  sm3: { zh: '送检文件的 SM3', en: 'SM3 of the file' },
  app: { zh: '应用名称', en: 'name of the app' },
  version: { zh: '应用版本', en: 'version of the app' },
  organisation: { zh: '机构名称', en: 'name of the organisation' },
  number: { zh: '报告编号', en: 'report number' },
  limits: { zh: '“偏离与局限”的章号', en: 'where the limits stand' },
} as const satisfies Record<string, Text>;

/** The same for the pattern of report numbers. */
export const numberFields = {
  year: { zh: '检测年份', en: 'year of the inspection' },
  month: { zh: '检测月份', en: 'month' },
  day: { zh: '检测日', en: 'day' },
  package: { zh: '包名', en: 'package name' },
  sha8: { zh: '送检文件 SHA-256 的前 8 位', en: 'first 8 digits of the SHA-256 of the file' },
  occasion: { zh: '检测类别代码', en: 'code of the occasion' },
  id: { zh: '检测编号', en: 'id of the inspection' },
} as const satisfies Record<string, Text>;

/** Names in braces that are none of `known`. */
export function unknownFields(text: string, known: Readonly<Record<string, unknown>>): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (Object.hasOwn(known, name) ? [] : [name]));
}
