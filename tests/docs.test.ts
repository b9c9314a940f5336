import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { generatedDocuments } from '../src/report/documents/generated.ts';
import { scenarioDocuments } from '../src/scenario/documents/generated.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const pages = [
  ...['README.md', 'CHANGELOG.md'].filter((name) => existsSync(join(root, name))),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('documents made from the code', () => {
  it.each([...generatedDocuments(), ...scenarioDocuments()])(
    '%s is up to date (otherwise: npm run docs)',
    (path, content) => {
      expect(existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined).toBe(content);
    },
  );
});

describe('pages', () => {
  it.each(pages)('%s links to nothing that is not there', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target));
    const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target)));
    expect(missing.map((target) => relative(root, join(root, dirname(page), target)))).toEqual([]);
  });

  it.each(pages)('%s names no npm script that there is none of', (page) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readFileSync(join(root, page), 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
