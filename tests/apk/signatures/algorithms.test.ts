import { describe, expect, it } from 'vitest';

import {
  type BlockAlgorithm,
  blockAlgorithm,
  signaturesToVerify,
} from '../../../src/apk/signatures/block-algorithms.ts';
import { readManifestSections } from '../../../src/apk/signatures/jar-manifest.ts';
import { openSdk } from '../../../src/apk/signatures/model.ts';
import type { HashName, SignatureObjectIdentifier } from '../../../src/apk/signatures/object-identifiers.ts';
import { firstUnsupportedLevel } from '../../../src/apk/signatures/v1-algorithms.ts';
import { digestsToVerify } from '../../../src/apk/signatures/v1-digests.ts';

describe('JAR signature algorithms by API level', () => {
  it.each<[HashName, SignatureObjectIdentifier, number, number, number | undefined]>([
    ['sha1', { key: 'rsa' }, 1, openSdk, undefined],
    ['sha256', { key: 'rsa' }, 1, openSdk, 9],
    ['sha256', { key: 'rsa' }, 1, 8, undefined],
    ['sha256', { key: 'rsa' }, 18, openSdk, undefined],
    ['md5', { key: 'rsa', hash: 'md5' }, 8, 20, 9],
    ['sha1', { key: 'dsa', hash: 'sha1' }, 1, openSdk, 1],
    ['sha256', { key: 'ec' }, 17, openSdk, 17],
    ['sha384', { key: 'dsa', hash: 'sha384' }, 24, openSdk, 24],
    ['sha256', { key: 'rsa', hash: 'sha1' }, 21, 21, undefined],
    ['sha256', { key: 'rsa', hash: 'sha1' }, 21, 23, 22],
    ['sha256', { key: 'ec', hash: 'sha512' }, 21, openSdk, 24],
  ])('%s with %j on %i to %i is unsupported from %s on', (digest, signature, min, max, level) => {
    expect(firstUnsupportedLevel(digest, signature, { min, max })).toBe(level);
  });
});

describe('digests of a manifest section', () => {
  const digestsOf = (lines: string[], min: number, max: number): string[] => {
    const [section] = readManifestSections(Buffer.from(lines.join('\n')));
    return section === undefined ? [] : digestsToVerify(section, '-Digest', { min, max }).map(({ hash }) => hash);
  };
  const both = ['Name: a', 'SHA-256-Digest: eA==', 'SHA1-Digest: eQ=='];

  it('takes the strongest from Android 4.3 on, and what Digest-Algorithms says before', () => {
    expect(digestsOf(both, 18, openSdk)).toEqual(['sha256']);
    expect(digestsOf(both, 17, openSdk)).toEqual(['sha1', 'sha256']);
    expect(digestsOf(both, 9, 17)).toEqual(['sha1']);
    expect(digestsOf([...both, 'Digest-Algorithms: MD5 SHA-256'], 9, 17)).toEqual(['sha256']);
  });

  it('has none for Android before 4.3 when it knows none of those named', () => {
    expect(digestsOf(both.slice(0, 2), 17, openSdk)).toEqual([]);
    expect(digestsOf(['Name: a', 'Digest-Algorithms: SHA-512', 'SHA-512-Digest: eA=='], 8, openSdk)).toEqual([]);
  });

  it('never takes MD5 from Android 4.3 on', () => {
    expect(digestsOf(['Name: a', 'Digest-Algorithms: MD5', 'MD5-Digest: eA=='], 18, openSdk)).toEqual([]);
    expect(digestsOf(['Name: a', 'Digest-Algorithms: MD5', 'MD5-Digest: eA=='], 9, 17)).toEqual(['md5']);
  });
});

describe('choice among the signatures of a signer', () => {
  const choose = (ids: number[], min: number, max = openSdk): number[] | undefined => {
    const offered = ids.map((id) => ({ algorithm: blockAlgorithm(id) as BlockAlgorithm }));
    return signaturesToVerify(offered, { min, max })?.map(({ algorithm }) => algorithm.id);
  };

  it('takes the strongest content digest each API level knows', () => {
    expect(choose([0x0103, 0x0104], 24)).toEqual([0x0104]);
    expect(choose([0x0103, 0x0421], 24)).toEqual([0x0103, 0x0421]);
    expect(choose([0x0103, 0x0421], 24, 27)).toEqual([0x0103]);
  });

  it('has none when a level of the range knows none', () => {
    expect(choose([0x0421], 24)).toBeUndefined();
    expect(choose([0x0421], 28)).toEqual([0x0421]);
    expect(choose([], 28)).toBeUndefined();
  });
});
