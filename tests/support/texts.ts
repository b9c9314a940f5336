import type { Text } from '../../src/shared/text.ts';

/** A sentence in both languages, and where in the code's data it stands. */
export interface FoundText {
  path: string;
  text: Text;
}

/** Every `{ zh, en }` in a value, however deep; each object once. */
export function textsIn(value: unknown, path: string, seen = new Set<unknown>()): FoundText[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const inner = Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}/${key}`, seen));
  if (!('zh' in value) || !('en' in value)) return inner;
  const { zh, en } = value;
  return typeof zh === 'string' && typeof en === 'string' ? [{ path, text: { zh, en } }, ...inner] : inner;
}

/** What keeps a sentence from saying the same to both readers; empty where nothing does. */
export function defectsOf({ path, text: { zh, en } }: FoundText): string[] {
  const found: string[] = [];
  if (zh === '' || en === '') found.push('empty');
  if (placeholders(zh) !== placeholders(en)) found.push(`placeholders ${placeholders(zh)} / ${placeholders(en)}`);
  if (/\p{Script=Han}|[，。；、：（）《》]/u.test(en)) found.push(`Chinese in English: ${en}`);
  if (!/\p{Script=Han}/u.test(zh) && !isName(zh, en)) found.push(`not translated: ${zh}`);
  if (/[A-Za-z]{2,}(?:,? [a-z]{2,}){3,}/.test(zh)) found.push(`English in Chinese: ${zh}`);
  return found.map((defect) => `${path}: ${defect}`);
}

/**
 * Names of placeholders, each once. A value that is a word of its own in each language comes as `{level}` and `{levelEn}`.
 */
function placeholders(text: string): string {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/En$/, ''));
  return [...new Set(names)].sort().join(',');
}

/** Names of products, units and pure arrangement say the same in every language. */
function isName(zh: string, en: string): boolean {
  const plain = (text: string) => text.replace(/\{(\w+?)(?:En)?\}/g, '$1').replace(/[\s\p{P}]+/gu, '');
  return plain(zh) === plain(en);
}

/** Numbers that a sentence spells out itself, each once, thousands without commas. */
export function numbersIn(text: string): string[] {
  const plain = text.replace(/\{\w+\}/g, '').replace(/(?<=\d),(?=\d{3})/g, '');
  return [...new Set([...plain.matchAll(/\d+(?:\.\d+)*/g)].map(([number]) => number))].sort();
}
