import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { verifyBundle } from '../../../src/evidence/bundle/verify.ts';
import { checkFolder } from '../../../src/inspection/verification/check.ts';
import { sha256 } from '../../../src/shared/hashing.ts';
import { sealBundle, signed } from '../../support/sealed.ts';
import { inFolder } from '../../support/zhijian.ts';

/** As the tool sealed before version 3: no SM3 anywhere. */
function second(bundle: string): void {
  const path = join(bundle, 'bundle.json');
  const index = JSON.parse(readFileSync(path, 'utf8')) as { schemaVersion: number };
  const text = JSON.stringify({ ...index, schemaVersion: 2 }, (key, value: unknown) =>
    key === 'sm3' || key === 'chain' ? undefined : value,
  );
  writeFileSync(path, text);
  writeFileSync(join(bundle, 'bundle.json.sha256'), `${sha256(text)}  bundle.json\n`);
  rmSync(join(bundle, 'bundle.json.sm3'));
}

describe('what is put beside a seal', () => {
  it('leaves the root hash as it is, and no draft anywhere', () =>
    inFolder(async (folder) => {
      const bundle = sealBundle(folder);
      const before = verifyBundle(bundle).sha256;
      const key = signed(bundle);
      signed(bundle, 'sm2');
      expect(verifyBundle(bundle)).toMatchObject({ sha256: before, differences: [] });
      expect(verifyBundle(bundle).companions).toHaveLength(2);
      expect(readFileSync(join(bundle, 'bundle.json.sha256'), 'utf8')).toMatch(
        new RegExp(`^${before}  bundle\\.json\n`),
      );
      expect([...readdirSync(folder), ...readdirSync(bundle)].filter((name) => name.includes('partial'))).toEqual([]);
      expect((await checkFolder(bundle, new Set([key.id]))).verdict).toBe('trusted');
    }));

  it('gives a bundle from before version 3 its seal of SM3', () =>
    inFolder(async (folder) => {
      const bundle = sealBundle(folder);
      second(bundle);
      expect((await checkFolder(bundle, new Set())).verdict).toBe('unsigned');
      const key = signed(bundle);
      expect(existsSync(join(bundle, 'bundle.json.sm3'))).toBe(true);
      expect((await checkFolder(bundle, new Set([key.id]))).verdict).toBe('trusted');
      writeFileSync(join(bundle, 'apk/permissions.json'), '{}');
      expect(verifyBundle(bundle).differences).toMatchObject([{ file: 'apk/permissions.json', kind: 'changed' }]);
    }));

  it('is not put beside a bundle whose index changed', () =>
    inFolder(async (folder) => {
      const bundle = sealBundle(folder);
      const path = join(bundle, 'bundle.json');
      writeFileSync(path, `${readFileSync(path, 'utf8')} `);
      expect(() => signed(bundle)).toThrow(expect.objectContaining({ code: 'bundle-tampered' }) as Error);
      expect(verifyBundle(bundle).companions).toEqual([]);
    }));
});
