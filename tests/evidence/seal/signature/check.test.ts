import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { toPem } from '../../../../src/evidence/seal/keys/public-key.ts';
import { checkSignature } from '../../../../src/evidence/seal/signature/check.ts';
import { writeSignature, writeStatement } from '../../../../src/evidence/seal/signature/statement.ts';
import { newKey } from '../../../support/sealed.ts';

const root = { sha256: 'a'.repeat(64), sm3: 'b'.repeat(64) };
const key = newKey();
const { algorithm, bytes, id, spki } = key;
const statement = {
  ...root,
  key: { algorithm, bytes, id, spki },
  signedAt: '2026-11-23T08:00:00.000Z',
  signer: '张三',
};
const text = writeSignature(statement, key.sign(Buffer.from(writeStatement(statement))));

describe('a signature', () => {
  it('says who signed what, when', async () => {
    const { fault, statement: read } = await checkSignature(text, root, id);
    expect(fault).toBeUndefined();
    expect(read).toEqual(statement);
  });

  it('can be checked by anybody with any tool: the lines before the last are what is signed', () => {
    const [signed = '', encoded = ''] = text.split('signature: ');
    expect(verify(null, Buffer.from(signed), createPublicKey(toPem(key)), Buffer.from(encoded, 'base64'))).toBe(true);
  });

  it('is wrong once any byte of it changes', async () => {
    const whole = Buffer.from(text);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect((await checkSignature(changed.toString('utf8'), root, id)).fault, `byte ${at}`).toBeDefined();
    }
  });

  it('is not taken for another bundle, nor under the name of another key', async () => {
    expect(await checkSignature(text, { ...root, sm3: root.sha256 }, id)).toMatchObject({ fault: 'other-bundle' });
    expect(await checkSignature(text, root, newKey().id)).toMatchObject({ fault: 'other-key' });
  });

  it.each([
    ['empty', ''],
    ['with windows line ends', text.replaceAll('\n', '\r\n')],
    ['with more behind it', `${text}\n`],
    ['with a second signer', text.replace('signature:', 'signer: 李四\nsignature:')],
    ['with another key', text.replace(/public key: .*/, `public key: ${Buffer.from('no key').toString('base64')}`)],
  ])('that is %s is malformed', async (_, changed) => {
    expect((await checkSignature(changed, root, id)).fault).toBe('malformed');
  });
});
