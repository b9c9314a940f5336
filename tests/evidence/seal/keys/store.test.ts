import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { keyAlgorithms } from '../../../../src/evidence/seal/keys/public-key.ts';
import { createKey, findKey, listKeys, openKey } from '../../../../src/evidence/seal/keys/store.ts';
import { inFolder } from '../../../support/zhijian.ts';

const now = new Date('2026-11-23T00:00:00Z');

describe('the keys of a user', () => {
  it.each(keyAlgorithms)('are kept where only the user reads them, in PEM of PKCS #8 (%s)', (algorithm) =>
    inFolder(async (folder) => {
      const keys = join(folder, 'state/keys');
      const stored = createKey(keys, { algorithm, name: '张三', now });
      const file = join(keys, `${stored.key.id}.pem`);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(keys).mode & 0o777).toBe(0o700);
      expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
      expect(listKeys(keys)).toEqual([stored]);
      expect(openKey(keys, stored, undefined).id).toBe(stored.key.id);
    }),
  );

  it.each(keyAlgorithms)('open with their passphrase alone (%s)', (algorithm) =>
    inFolder(async (keys) => {
      const stored = createKey(keys, { algorithm, name: '张三', passphrase: '通行', now });
      expect(readFileSync(join(keys, `${stored.key.id}.pem`), 'utf8')).toMatch(
        /^-----BEGIN ENCRYPTED PRIVATE KEY-----/,
      );
      expect(openKey(keys, stored, '通行').id).toBe(stored.key.id);
      for (const wrong of [undefined, '', '不通'])
        expect(() => openKey(keys, stored, wrong)).toThrow(
          expect.objectContaining({ code: 'passphrase-wrong' }) as Error,
        );
    }),
  );

  it('are found by name, by id and by its beginning, and never guessed', () =>
    inFolder(async (keys) => {
      const one = createKey(keys, { algorithm: 'ed25519', name: '张三', now });
      const other = createKey(keys, { algorithm: 'ed25519', name: '李四', now });
      createKey(keys, { algorithm: 'ed25519', name: '李四', now });
      expect(findKey(keys, '张三')).toEqual(one);
      expect(findKey(keys, other.key.id)).toEqual(other);
      expect(findKey(keys, other.key.id.slice(0, 12).toUpperCase())).toEqual(other);
      for (const wanted of ['李四', '王五', other.key.id.slice(0, 3)])
        expect(() => findKey(keys, wanted)).toThrow(expect.objectContaining({ code: 'key-not-found' }) as Error);
    }));

  it.each(['', '  ', '张\n三', '张\u202e三', 'a'.repeat(101)])('have no name like %j', (name) =>
    inFolder(async (keys) => {
      expect(() => createKey(keys, { algorithm: 'ed25519', name, now })).toThrow(
        expect.objectContaining({ code: 'option-invalid' }) as Error,
      );
    }),
  );

  it('are left out when their description is damaged, and refused when their halves are no pair', () =>
    inFolder(async (keys) => {
      const one = createKey(keys, { algorithm: 'ed25519', name: '张三', now });
      const other = createKey(keys, { algorithm: 'ed25519', name: '李四', now });
      writeFileSync(join(keys, `${one.key.id}.pem`), readFileSync(join(keys, `${other.key.id}.pem`)));
      expect(() => openKey(keys, one, undefined)).toThrow(expect.objectContaining({ code: 'key-invalid' }) as Error);
      writeFileSync(join(keys, `${other.key.id}.json`), '{}');
      expect(listKeys(keys)).toEqual([one]);
    }));
});
