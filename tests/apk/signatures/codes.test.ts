import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { signatureIssueCodes, signatureProblemCodes } from '../../../src/apk/signatures/codes.ts';

const folder = 'src/apk/signatures';
const sources = readdirSync(folder)
  .filter((file) => file !== 'codes.ts')
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

describe('signature codes', () => {
  it.each([...signatureIssueCodes, ...signatureProblemCodes])('%s is one that verification can report', (code) => {
    expect(sources).toContain(`'${code}'`);
  });

  it('are each listed once', () => {
    const all = [...signatureIssueCodes, ...signatureProblemCodes];
    expect(new Set(all).size).toBe(all.length);
  });
});
