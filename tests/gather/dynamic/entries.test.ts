import { expect, test } from 'vitest';

import { entriesFrom } from '../../../src/gather/dynamic/entries.ts';
import { anExploration, aRecord, aRun } from './records.ts';

const complaintOf = (...explorations: ReturnType<typeof anExploration>[]) =>
  entriesFrom([aRecord(aRun(), { explorations })]).entries.find(({ subject }) => subject === 'complaint');

test('the nearest of several wins, and one that works over one that is broken', () => {
  expect(complaintOf(anExploration({}, [{ taps: 3 }, { taps: 2 }]))).toMatchObject({ taps: 2 });
  const broken = { taps: 1, opens: 'error' as const };
  expect(complaintOf(anExploration({}, [broken, { taps: 4 }]))).toMatchObject({ taps: 4, opens: 'form' });
});

test('absent only when everybody who looked says so', () => {
  const absent = { found: false, taps: null, opens: null, words: null };
  expect(complaintOf(anExploration({}, [absent]))).toMatchObject({ found: false });
  expect(complaintOf(anExploration({}, [absent]), anExploration({}, [{ ...absent, found: null }]))).toMatchObject({
    found: null,
  });
});

test('what nobody looked for is unknown', () => {
  expect(complaintOf()).toMatchObject({ found: null });
});
