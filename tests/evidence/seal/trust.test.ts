import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { toPem } from '../../../src/evidence/seal/keys/public-key.ts';
import { readTrust } from '../../../src/evidence/seal/trust.ts';
import { newKey } from '../../support/sealed.ts';
import { inFolder } from '../../support/zhijian.ts';

const [one, other] = [newKey('ed25519'), newKey('sm2')];

describe('keys to trust', () => {
  it('are named by whole ids, or by a file of public keys and ids', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'keys.pem');
      const third = newKey().id;
      writeFileSync(path, `# 张三\n${toPem(one)}\r\n${third} # 李四\n${toPem(other)}`);
      expect([...readTrust([path])].toSorted()).toEqual([one.id, other.id, third].toSorted());
      expect([...readTrust([one.id, one.id])]).toEqual([one.id]);
    }));

  it('are not named by the beginning of an id', () => {
    expect(() => readTrust([one.id.slice(0, 16)])).toThrow(
      expect.objectContaining({ code: 'option-invalid' }) as Error,
    );
  });

  it.each([
    ['nothing', '# nobody\n'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n'],
    ['a key that is none beside one', `${toPem(one)}-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n`],
  ])('are not read from a file of %s', (_, text) =>
    inFolder(async (folder) => {
      const path = join(folder, 'keys.pem');
      writeFileSync(path, text);
      expect(() => readTrust([path])).toThrow(expect.objectContaining({ code: 'key-invalid', place: path }) as Error);
    }),
  );
});
