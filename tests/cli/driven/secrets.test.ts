import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { readSecrets } from '../../../src/cli/driven/secrets.ts';
import { inFolder } from '../../support/zhijian.ts';

it('reads names and values, numbers as written', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'accounts.yaml');
    writeFileSync(file, 'account: 13800000000\npassword: "p w"\n');
    expect(readSecrets(file)).toEqual({ account: '13800000000', password: 'p w' });
  }));

it.each(['0123456', '1234567890123456789', '1.10', '0x1F', '1e5', 'yes', '~', '2026-01-01', '+8613912345678'])(
  'keeps the form of %s',
  (value) =>
    inFolder(async (folder) => {
      const file = join(folder, 'accounts.yaml');
      writeFileSync(file, `pin: ${value}\n`);
      expect(readSecrets(file)).toEqual({ pin: value });
    }),
);

it('has none without a file', () => {
  expect(readSecrets(undefined)).toEqual({});
});

it.each([
  ['no mapping', '- topsecret'],
  ['nested', 'account: { name: topsecret }'],
  ['no YAML', 'account: [topsecret'],
  ['aliases', 'a: &x topsecret\nb: *x'],
])('refuses what is %s without telling what is in it', (_, text) =>
  inFolder(async (folder) => {
    const file = join(folder, 'accounts.yaml');
    writeFileSync(file, text);
    const thrown = (() => {
      try {
        return readSecrets(file);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({ code: 'option-invalid', place: file });
    expect(JSON.stringify((thrown as { toRecord(): unknown }).toRecord())).not.toContain('topsecret');
  }),
);

it('says when the file is not there', () => {
  expect(() => readSecrets('/nowhere/accounts.yaml')).toThrow(
    expect.objectContaining({ code: 'file-unreadable' }) as Error,
  );
});
