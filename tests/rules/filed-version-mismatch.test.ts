import { expect, it } from 'vitest';

import { filedVersionMismatch } from '../../src/rules/filed-version-mismatch/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const filed = (form: { versionName?: string; versionCode?: string }) => evidenceOf({ filing: { form } });

it('asks what changed between the versions', () => {
  expect(judge(filedVersionMismatch, filed({ versionName: '1.1.0', versionCode: '10100' })).findings).toMatchObject([
    { outcome: 'cantTell', message: 'differs', values: { filed: '1.1.0 (10100)', actual: '1.2.0 (10200)' } },
  ]);
});

it('passes the filed version', () => {
  expect(outline(judge(filedVersionMismatch, filed({})))).toEqual(['passed:equal']);
});

it('does not overlook a new code under the old name', () => {
  expect(outline(judge(filedVersionMismatch, filed({ versionName: '1.2.0', versionCode: '10199' })))).toEqual([
    'cantTell:differs',
  ]);
});
