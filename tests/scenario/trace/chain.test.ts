import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readTrace } from '../../../src/scenario/trace/chain.ts';
import { openJournal } from '../../../src/scenario/trace/journal.ts';
import { FakePhone } from '../../support/fake-phone.ts';
import { newJournalFolder, run } from '../../support/scenario.ts';

async function traceOfRun(): Promise<{ folder: string; path: string }> {
  const folder = newJournalFolder();
  const phone = new FakePhone({
    package: 'cn.gov.trial',
    first: 'one',
    screens: { one: { widgets: [{ text: '首页' }] } },
  });
  const record = await run(phone, '- capture: one\n- capture: two', { journal: openJournal(folder) });
  return { folder, path: join(folder, record.run.trace ?? '') };
}

describe('a trace', () => {
  it('is whole as it was written', async () => {
    const { path } = await traceOfRun();
    const { records, whole } = readTrace(path);
    expect(whole).toBe(true);
    expect(records.at(0)?.type).toBe('run');
    expect(records.at(-1)?.type).toBe('end');
  });

  it('with a changed line holds up to it', async () => {
    const { path } = await traceOfRun();
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[2] = (lines[2] ?? '').replace('首页', '尾页').replace('"step":0', '"step":9');
    writeFileSync(path, lines.join('\n'));
    const { records, whole } = readTrace(path);
    expect(whole).toBe(false);
    expect(records).toHaveLength(3);
  });

  it('without one of its lines holds up to the gap', async () => {
    const { path } = await traceOfRun();
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [...lines.slice(0, 2), ...lines.slice(3)].join('\n'));
    expect(readTrace(path)).toMatchObject({ whole: false, records: { length: 2 } });
  });

  it('torn by a crash tells of a run that was interrupted', async () => {
    const { folder, path } = await traceOfRun();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${lines.slice(0, -2).join('\n')}\n`);
    appendFileSync(path, '{"n":');
    const [record] = openJournal(folder).records;
    expect(record?.run).toMatchObject({ state: 'stopped', reason: { code: 'interrupted' } });
    expect(record?.looks.length).toBeGreaterThan(0);
  });
});
