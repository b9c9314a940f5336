import { expect, it } from 'vitest';

import { backupExposure } from '../../src/rules/backup-exposure/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (application: object, targetSdk = 30) =>
  outline(judge(backupExposure, evidenceOf({ manifest: { targetSdk, application } })));

it('advises against backup without rules, declared or by default', () => {
  expect(judged({ allowBackup: true })).toEqual(['failed:open']);
  expect(judged({ allowBackup: null, fullBackupContent: 'true' })).toEqual(['failed:open']);
});

it('cannot tell what rules leave out', () => {
  expect(judged({ allowBackup: true, dataExtractionRules: 'res/xml/rules.xml' })).toEqual(['cantTell:ruled']);
});

it('passes backup switched off, naming device transfer where it still may happen', () => {
  expect(judged({ allowBackup: false })).toEqual(['passed:closed']);
  expect(judged({ allowBackup: false }, 31)).toEqual(['passed:transfer']);
});
