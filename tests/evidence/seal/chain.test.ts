import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { chainOf, followChain, writeChain } from '../../../src/evidence/seal/chain.ts';
import { createTrace, readTrace } from '../../../src/scenario/trace/chain.ts';
import { inFolder } from '../../support/zhijian.ts';

const journal = writeChain([{ type: 'run', title: '首页' }, { type: 'step' }, { type: 'step' }, { type: 'end' }]);
const lines = journal.trimEnd().split('\n');
const of = (text: string) => chainOf(Buffer.from(text));
const joined = (changed: readonly (string | undefined)[]) =>
  `${changed.filter((line) => line !== undefined).join('\n')}\n`;

describe('the chain of a journal', () => {
  it('is whole as it was written, in whatever pieces it comes', () => {
    expect(of(journal)).toMatchObject({ lines: 4, state: 'whole' });
    const follower = followChain();
    for (const byte of Buffer.from(journal)) follower.push(Buffer.of(byte));
    expect(follower.end()).toEqual(of(journal));
  });

  it('is torn where a crash cut the last line, and only there', () => {
    expect(of(journal.slice(0, -1))).toMatchObject({ lines: 3, state: 'torn' });
    expect(of(`${journal}{"n":`)).toMatchObject({ lines: 4, state: 'torn' });
    expect(of('')).toMatchObject({ lines: 0, state: 'whole' });
  });

  it('breaks behind a line that was edited, removed or put in', () => {
    const [first, second, third, fourth] = lines;
    expect(of(joined([first, second?.replace('step', 'skip'), third, fourth]))).toMatchObject({
      lines: 2,
      state: 'broken',
    });
    expect(of(joined([first, third, fourth]))).toMatchObject({ lines: 1, state: 'broken' });
    expect(of(joined([second, third, fourth]))).toMatchObject({ lines: 0, state: 'broken' });
    expect(of(joined([first, second, second, third, fourth]))).toMatchObject({ lines: 2, state: 'broken' });
    expect(of(joined([first, 'null', second, third]))).toMatchObject({ lines: 1, state: 'broken' });
  });

  it('is the one that scenarios write and read', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'trace.jsonl');
      const trace = createTrace(path);
      const end = { type: 'end', end: { state: 'completed', finishedAt: '2026-11-23T00:00:00Z' } } as const;
      for (let count = 0; count < 3; count += 1) trace.append(end);
      trace.close();
      const written = readFileSync(path);
      expect(chainOf(written)).toMatchObject({ lines: 3, state: 'whole' });
      expect(readTrace(path).whole).toBe(true);
      expect(writeChain([end, end, end])).toBe(written.toString('utf8'));
    }));

  it('is made anew over records that have links of their own', () => {
    const records = lines.map((line) => JSON.parse(line) as object);
    expect(writeChain(records)).toBe(journal);
    expect(of(writeChain(records.toReversed()))).toMatchObject({ lines: 4, state: 'whole' });
  });
});
