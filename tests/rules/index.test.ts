import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { evidenceKinds } from '../../src/evidence/kinds/index.ts';
import { rules } from '../../src/rules/index.ts';
import type { Text } from '../../src/shared/text.ts';
import { requirements } from '../../src/standards/requirements.ts';

const home = new URL('../../src/rules/', import.meta.url);
const entries = readdirSync(home, { withFileTypes: true });
const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const ids = rules.map((rule) => rule.meta.id);

describe('the list of rules', () => {
  it('holds every rule folder, sorted, once', () => {
    expect(ids).toEqual(folders.toSorted());
  });

  it('has a test for every rule', () => {
    const untested = ids.filter((id) => !existsSync(new URL(`${id}.test.ts`, import.meta.url)));
    expect(untested).toEqual([]);
  });
});

/** Values that are words themselves come once per language: `{groups}` and `{groupsEn}`. */
const withoutLanguage = (name: string) => name.replace(/En\}$/, '}');

describe.each(rules.map((rule) => [rule.meta.id, rule.meta] as const))('%s', (_, meta) => {
  const { title, purpose, remedy, findings } = meta.messages;
  const texts: [string, Text][] = [
    ['title', title],
    ['purpose', purpose],
    ['remedy', remedy],
    ...Object.entries(findings).flatMap(([key, text]): [string, Text][] => [
      [`${key} fact`, text.fact],
      [`${key} judgement`, text.judgement],
    ]),
  ];

  it('speaks both languages', () => {
    const han = /[\u4e00-\u9fff]/;
    const isBilingual = ({ zh, en }: Text) =>
      (han.test(zh) || zh.includes('=')) && /[a-z]{2}/.test(en) && !han.test(en);
    expect(texts.filter(([, text]) => !isBilingual(text))).toEqual([]);
  });

  it('leaves no placeholder in what has no values', () => {
    for (const text of [title, purpose, remedy]) expect(`${text.zh}${text.en}`).not.toMatch(/\{\w+\}/);
  });

  it('fills the same facts into both languages', () => {
    const names = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].map(withoutLanguage).toSorted();
    const differs = ({ zh, en }: Text) => names(en).join() !== names(zh).join();
    expect(texts.filter(([, text]) => differs(text))).toEqual([]);
  });

  it('cites requirements and evidence, each once', () => {
    expect(meta.requirements.length).toBeGreaterThan(0);
    expect(meta.requirements.every((id) => id in requirements)).toBe(true);
    expect(new Set(meta.requirements).size).toBe(meta.requirements.length);
    expect(meta.requires.every((kind) => evidenceKinds.includes(kind))).toBe(true);
    expect(new Set(meta.requires).size).toBe(meta.requires.length);
  });

  it('names the defect in kebab-case', () => expect(meta.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/));
});

describe('purity', () => {
  const files = entries.flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    return readdirSync(new URL(`${entry.name}/`, home)).map((name) => `${entry.name}/${name}`);
  });

  it.each(files)('%s touches nothing but its input', (file) => {
    const code = readFileSync(new URL(file, home), 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\]|\\.)*'|`[^`]*`/g,
      '',
    );
    expect(code).not.toMatch(/\b(?:Date|process|fetch|performance|setTimeout|setInterval|setImmediate|require)\b/);
    expect(code).not.toMatch(/Math\.random|crypto\.random|globalThis|await |import\(/);
    expect(readFileSync(new URL(file, home), 'utf8')).not.toMatch(/from '(?:node:|(?!\.))/);
  });

  it.each(files)('%s imports only evidence, standards, i18n, shared and its neighbours', (file) => {
    const source = readFileSync(new URL(file, home), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    const outside = imports.filter(
      (path) => path.startsWith('../../') || (!file.includes('/') && path.startsWith('../')),
    );
    expect(outside.filter((path) => !/^(?:\.\.\/)+(?:evidence|standards|i18n|shared)\//.test(path))).toEqual([]);
  });
});
