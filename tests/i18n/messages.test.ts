import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

import { describe, expect, it } from 'vitest';

import { fill, locales } from '../../src/i18n/locale.ts';
import { rules } from '../../src/rules/index.ts';
import type { Text } from '../../src/shared/text.ts';
import { requirements } from '../../src/standards/requirements.ts';
import { defectsOf, type FoundText, numbersIn, textsIn } from '../support/texts.ts';

/** Every message key of a rule: title, purpose, remedy, and of each finding the fact and the judgement. */
function messagesOf({ meta: { id, messages } }: (typeof rules)[number]): FoundText[] {
  const { findings, purpose, remedy, title } = messages;
  const own = Object.entries({ title, purpose, remedy }).map(([key, text]) => ({ path: `${id}/${key}`, text }));
  const told = Object.entries(findings).flatMap(([key, { fact, judgement }]) => [
    { path: `${id}/${key}/fact`, text: fact },
    { path: `${id}/${key}/judgement`, text: judgement },
  ]);
  return [...own, ...told];
}

describe.each(rules.map((rule) => ({ id: rule.meta.id, rule })))('$id', ({ rule }) => {
  const messages = messagesOf(rule);

  it('says everything in both languages, with the same values', () => {
    expect(Object.keys(rule.meta.messages.findings)).not.toEqual([]);
    expect(messages.flatMap(defectsOf)).toEqual([]);
    const untidy = messages.filter(
      ({ text: { en, zh } }) => !/\p{Script=Han}/u.test(zh) || zh.trim() !== zh || en.trim() !== en,
    );
    expect(untidy).toEqual([]);
  });

  it('gives the same numbers in both languages', () => {
    const numbers = messages.map(({ path, text }) => [path, numbersIn(text.zh)]);
    expect(numbers).toEqual(messages.map(({ path, text }) => [path, numbersIn(text.en)]));
  });

  it('leaves no brace once its values are there', () => {
    const values = (text: Text) =>
      Object.fromEntries([...`${text.zh}${text.en}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '1']));
    const filled = messages.flatMap(({ text }) => locales.map((locale) => fill(text, locale, values(text))));
    expect(filled.filter((sentence) => /[{}]/.test(sentence))).toEqual([]);
  });
});

describe('the walk over the rules', () => {
  it('meets every rule, and every text that its messages hold', () => {
    expect(rules.length).toBeGreaterThan(150);
    for (const rule of rules) {
      const walked = messagesOf(rule).map(({ text }) => text);
      for (const { text } of textsIn(rule.meta.messages, rule.meta.id)) expect(walked).toContainEqual(text);
    }
  });

  it.each<[string, Text]>([
    ['a value less', { zh: '共 {count} 处：{places}', en: '{count} places' }],
    ['nothing', { zh: '共处', en: '' }],
    ['Chinese', { zh: '投诉入口', en: 'entry for 投诉' }],
    ['a Chinese stop', { zh: '投诉入口。', en: 'complaint entry。' }],
    ['Chinese that is English', { zh: 'Complaint entries', en: 'Complaint entry' }],
    ['much English in Chinese', { zh: '入口 is not on the first page', en: 'The entry is not on the first page' }],
  ])('would find %s', (_, text) => {
    expect(defectsOf({ path: 'x', text })).toHaveLength(1);
  });
});

/** Proper names of makers and products need not be Chinese. */
const nameTables = /standards\/(?:sdks|packers|frameworks|libraries)/;

/** Clauses carry this mark in every language: it tells what to look for. */
const quoted = ['条号待核'];

describe('the product’s other texts', async () => {
  const modules = await modulesUnder(['i18n', 'standards']);
  const seen = new Set<unknown>();
  const all = Object.entries(modules).flatMap(([file, module]) => textsIn({ ...(module as object) }, file, seen));

  it('are met: those of the tool, of the reports and of the standards', () => {
    expect(all.length).toBeGreaterThan(2000);
    for (const part of [
      'i18n/cli',
      'i18n/report/words',
      'i18n/report/junit',
      'standards/requirements',
      'standards/sdks',
    ])
      expect(all.some(({ path }) => path.startsWith(part))).toBe(true);
    expect(Object.keys(requirements).length).toBeGreaterThan(100);
  });

  it('say the same in both languages', () => {
    const plain = all.map(({ path, text }) => ({
      path,
      text: { zh: text.zh, en: quoted.reduce((en, mark) => en.replaceAll(mark, 'mark'), text.en) },
    }));
    const defects = plain.filter(({ path }) => !nameTables.test(path)).flatMap(defectsOf);
    const names = plain
      .filter(({ path }) => nameTables.test(path))
      .flatMap(defectsOf)
      .filter((defect) => !defect.includes('not translated'));
    expect([...defects, ...names]).toEqual([]);
  });
});

/** Every module of these folders of src, by its path there. */
async function modulesUnder(folders: readonly string[]): Promise<Record<string, object>> {
  const source = new URL('../../src/', import.meta.url);
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, source), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.split(sep).join('/')}`),
  );
  const loaded = await Promise.all(
    files.map(async (file) => [file, (await import(new URL(file, source).href)) as object] as const),
  );
  return Object.fromEntries(loaded);
}
