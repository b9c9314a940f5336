import { expect, test } from 'vitest';

import { readBackupRules } from '../../../src/apk/manifest/backup-rules.ts';
import { collector } from '../resources/collect.ts';
import { document, element } from './builders.ts';

const place = 'res/xml/backup.xml';

test('the old format is one section', () => {
  const root = element('full-backup-content', {}, [
    element('include', { domain: 'sharedpref', path: '.', requireFlags: 'clientSideEncryption' }),
    element('exclude', { domain: 'database', path: 'id.db' }),
  ]);
  expect(readBackupRules(document(root), () => {}, place)).toEqual({
    format: 'full-backup-content',
    sections: [
      {
        target: 'auto-backup',
        includes: [{ domain: 'sharedpref', path: '.', requireFlags: 'clientSideEncryption' }],
        excludes: [{ domain: 'database', path: 'id.db' }],
      },
    ],
  });
});

test('the new format has a section for each target', () => {
  const root = element('data-extraction-rules', {}, [
    element('cloud-backup', { disableIfNoEncryptionCapabilities: true }, [
      element('exclude', { domain: 'root', path: '.' }),
    ]),
    element('device-transfer'),
    element('something-new'),
  ]);
  expect(readBackupRules(document(root), () => {}, place)).toEqual({
    format: 'data-extraction-rules',
    sections: [
      {
        target: 'cloud-backup',
        includes: [],
        excludes: [{ domain: 'root', path: '.' }],
        disableIfNoEncryptionCapabilities: true,
      },
      { target: 'device-transfer', includes: [], excludes: [] },
    ],
  });
});

test('another root element is told', () => {
  const { sink, problems } = collector();
  expect(readBackupRules(document(element('paths')), sink, place).sections).toEqual([]);
  expect(problems).toMatchObject([{ code: 'backup-root', place, loss: true }]);
});
