import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

/** Who may import whom: the walls of docs/architecture.md. A folder may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  i18n: ['shared'],
  standards: ['shared'],
  apk: ['shared'],
  phone: ['apk', 'shared'],
  evidence: ['shared', 'standards'],
  device: ['evidence', 'shared'],
  detect: ['evidence', 'standards', 'shared'],
  explore: ['detect', 'evidence', 'standards', 'shared'],
  scenario: ['device', 'detect', 'explore', 'evidence', 'standards', 'shared'],
  gather: ['apk', 'device', 'scenario', 'detect', 'evidence', 'standards', 'shared'],
  rules: ['evidence', 'standards', 'i18n', 'shared'],
  inspection: ['gather', 'device', 'scenario', 'rules', 'evidence', 'standards', 'shared'],
  report: ['inspection', 'rules', 'evidence', 'standards', 'i18n', 'shared'],
  handover: ['report', 'inspection', 'rules', 'evidence', 'standards', 'i18n', 'shared'],
  cli: [
    'apk',
    'phone',
    'device',
    'scenario',
    'gather',
    'rules',
    'evidence',
    'inspection',
    'report',
    'handover',
    'standards',
    'i18n',
    'shared',
  ],
};

/** Imported with `await import(…)` only, by what is loaded first; among themselves as any module. As in scripts/support/bundle.mjs. */
const late = /^cli\/(?:driven|documents)\/|^report\/(?:docx|pdf|xlsx)\/(?!index\.)/;

/** Rules judge and do nothing else: no clock, no file, no network, no chance. */
const impure =
  /\bnode:|\bDate\b|\bprocess\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\b|Math\.random|performance\.now/;

const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(sep).join('/'));

describe('architecture', () => {
  it('has a place in the table for every folder of src/', () => {
    const folders = new Set(files.map((file) => file.split('/')[0]));
    expect([...folders].filter((folder) => !Object.hasOwn(allowed, folder ?? ''))).toEqual([]);
  });

  it('imports across folders only where the walls have a door', () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });

  it('loads what drives an app or writes documents only when it is asked for: the bundle does not hold it', () => {
    const early = files
      .filter((file) => !late.test(file))
      .filter((file) => valueImports(file).some((target) => late.test(target)));
    expect(early).toEqual([]);
  });

  it('keeps rules pure', () => {
    const offenders = files.filter((file) => file.startsWith('rules/') && impure.test(withoutComments(read(file))));
    expect(offenders).toEqual([]);
  });

  it('prints nowhere but in the command line', () => {
    const printing = /\bconsole\.|process\.(?:stdout|stderr)/;
    expect(files.filter((file) => !file.startsWith('cli/') && printing.test(withoutComments(read(file))))).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycle()).toBeUndefined();
  });
});

function read(file: string): string {
  return readFileSync(join(source, file), 'utf8');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function importsOf(file: string): string[] {
  const found = read(file).matchAll(/^(?:import|export)[^;]*?from\s+'(\.[^']+)'/gms);
  return [...found].map((match) =>
    relative(source, resolve(source, dirname(file), match[1] ?? ''))
      .split(sep)
      .join('/'),
  );
}

function forbiddenImports(file: string): string[] {
  const from = file.split('/')[0] ?? '';
  return importsOf(file)
    .filter((target) => {
      const to = target.split('/')[0] ?? '';
      return to !== from && !(allowed[from] ?? []).includes(to);
    })
    .map((target) => `${file} → ${target}`);
}

function findCycle(): string[] | undefined {
  const settled = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (settled.has(file)) return undefined;
    path.push(file);
    for (const target of valueImports(file)) {
      const cycle = visit(target);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    settled.add(file);
    return undefined;
  };
  for (const file of files) {
    const cycle = visit(file);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Type imports vanish when compiled and may point both ways. */
function valueImports(file: string): string[] {
  const found = read(file).matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gms);
  return [...found].map((match) =>
    relative(source, resolve(source, dirname(file), match[1] ?? ''))
      .split(sep)
      .join('/'),
  );
}
