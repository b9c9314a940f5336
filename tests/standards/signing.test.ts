import { expect, it } from 'vitest';

import { publicCertificates } from '../../src/standards/signing.ts';

it('gives every public certificate one digest of the right length, as evidence writes it', () => {
  for (const { sha256, sha1 } of publicCertificates)
    expect(sha256 ?? sha1).toMatch(sha256 === undefined ? /^[0-9a-f]{40}$/ : /^[0-9a-f]{64}$/);
  const digests = publicCertificates.map(({ sha256, sha1 }) => sha256 ?? sha1);
  expect(new Set(digests).size).toBe(digests.length);
});
