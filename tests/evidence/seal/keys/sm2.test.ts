import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { toPem } from '../../../../src/evidence/seal/keys/public-key.ts';
import { signSm2, verifySm2 } from '../../../../src/evidence/seal/keys/sm2.ts';
import { encodeInteger, encodeSequence } from '../../../../src/shared/asn1/encode.ts';
import { newKey } from '../../../support/sealed.ts';
import { hasOpenssl } from '../../../support/time-authority.ts';
import { inFolder } from '../../../support/zhijian.ts';

const hex = (text: string) => Buffer.from(text, 'hex');

/** GB/T 32918.5-2017, annex A.2. */
const standard = {
  message: Buffer.from('message digest'),
  privateKey: hex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'),
  publicKey: hex(
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  ),
  signature: encodeSequence(
    encodeInteger(hex('f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3')),
    encodeInteger(hex('b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa')),
  ),
};

describe('SM2 signatures', () => {
  it('verifies the example of the standard', async () => {
    const { message, publicKey, signature } = standard;
    expect(await verifySm2(message, signature, publicKey)).toBe(true);
    expect(await verifySm2(Buffer.from('message digesu'), signature, publicKey)).toBe(false);
  });

  it('signs with the key of the standard so that it verifies, each time another way', async () => {
    const { message, privateKey, publicKey } = standard;
    const signatures = [1, 2, 3].map(() => signSm2(message, privateKey, publicKey));
    expect(new Set(signatures.map((one) => one.toString('hex'))).size).toBe(3);
    for (const signature of signatures) expect(await verifySm2(message, signature, publicKey)).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no sequence', Buffer.from('signature')],
    ['one number', encodeSequence(encodeInteger(Buffer.of(1)))],
    ['zeros', encodeSequence(encodeInteger(Buffer.of(0)), encodeInteger(Buffer.of(0)))],
    ['numbers too long', encodeSequence(encodeInteger(Buffer.alloc(40, 7)), encodeInteger(Buffer.of(1)))],
  ])('refuses %s', async (_, signature) => {
    expect(await verifySm2(standard.message, signature, standard.publicKey)).toBe(false);
  });

  it('refuses a key that is no point of the curve', async () => {
    const point = Buffer.from(standard.publicKey);
    point.writeUInt8(point.readUInt8(10) ^ 1, 10);
    expect(await verifySm2(standard.message, standard.signature, point)).toBe(false);
  });

  it.skipIf(!hasOpenssl)('are what OpenSSL takes for SM2 with SM3', () =>
    inFolder(async (folder) => {
      const key = newKey('sm2');
      const message = Buffer.from('封存证据包');
      writeFileSync(join(folder, 'key.pem'), toPem(key));
      writeFileSync(join(folder, 'message'), message);
      writeFileSync(join(folder, 'signature'), key.sign(message));
      const verifying =
        'pkeyutl -verify -pubin -inkey key.pem -rawin -digest sm3 -pkeyopt distid:1234567812345678 -sigfile signature'.split(
          ' ',
        );
      const verify = (file: string) =>
        execFileSync('openssl', [...verifying, '-in', file], { cwd: folder, stdio: 'pipe' }).toString();
      expect(verify('message')).toContain('Verified Successfully');
      writeFileSync(join(folder, 'other'), '封存证据包。');
      expect(() => verify('other')).toThrow();
    }),
  );
});
