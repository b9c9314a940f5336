import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { callersOf, callLead, callsOf } from '../../src/rules/call-lead.ts';
import { isOwn } from '../../src/rules/party.ts';
import { apis } from '../../src/standards/apis.ts';
import { valueOf } from '../support/evidence.ts';

const home = new URL('../../src/rules/', import.meta.url);
const ids = new Set(apis.map(({ id }) => id));

describe('the API ids of rules', () => {
  const lists = readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFileSync(new URL(`${entry.name}/rule.ts`, home), 'utf8'))
    .flatMap((source) => [...source.matchAll(/const apis = \[([^\]]*)\]/g)])
    .map(([, list]) => [...(list ?? '').matchAll(/'([^']+)'/g)].map(([, id]) => id ?? ''));

  it('are watched', () => {
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.flat().filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('a call made by several parties', () => {
  const place = (owner: string) => ({ file: 'classes.dex', owner, class: `by.${owner.replace(':', '.')}` });
  const dex = valueOf('dex', {
    calls: [{ api: 'runtime-exec', places: [place('app'), place('sdk:alipay'), place('library:okhttp')] }],
  });

  it('is reported for each, with its own places only', () => {
    expect(callersOf(callsOf(dex, ['runtime-exec'], isOwn).items)).toEqual(['by.app']);
    expect(callLead(dex, ['runtime-exec'], 'passed').map(({ message }) => message)).toEqual(['own-calls', 'sdk-calls']);
  });
});
