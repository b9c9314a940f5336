import { describe, expect, it } from 'vitest';

import { buildZip } from '../zip/build-zip.ts';
import { blockSigner, contentDigest, ids, insertBlock, prefixed } from './build-block.ts';
import { ecSigner } from './build-signer.ts';
import { verifyBytes } from './verify-built.ts';

const zip = buildZip({ entries: [{ name: 'a', data: 'a' }] });
const some = Buffer.from('some');

describe('APK Signing Block', () => {
  it('names what is in it, and lists what nobody knows', async () => {
    const entries = [ids.dependencies, ids.walle, 0x12345678].map((id) => ({ id, value: some }));
    const { blocks, problems } = await verifyBytes(insertBlock(zip, entries));
    expect(blocks).toEqual([
      { id: ids.dependencies, name: 'dependency-info', size: 4 },
      { id: ids.walle, name: 'walle-channel', size: 4 },
      { id: 0x12345678, name: 'unknown', size: 4 },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['whose sizes differ', { first: 60 }],
    ['larger than the file', { first: 1 << 30, last: 1 << 30 }],
    ['of two to the power of 53', { first: 2 ** 53, last: 2 ** 53 }],
    ['smaller than its own end', { first: 8, last: 8 }],
  ])('reports a block %s', async (_, sizes) => {
    const { blocks, problems, v2 } = await verifyBytes(insertBlock(zip, [{ id: ids.v2, value: some }], sizes));
    expect(blocks).toEqual([]);
    expect(problems).toMatchObject([{ code: 'signature-block-size', loss: true }]);
    expect(v2.present).toBe(false);
  });

  it('keeps the entries in front of one that is too long', async () => {
    const bytes = insertBlock(zip, [
      { id: ids.walle, value: some },
      { id: ids.v2, value: some },
    ]);
    const second = bytes.indexOf(Buffer.from('1a870971', 'hex')) - 8;
    bytes.writeUInt32LE(5000, second);
    const { blocks, problems } = await verifyBytes(bytes);
    expect(blocks.map(({ name }) => name)).toEqual(['walle-channel']);
    expect(problems).toMatchObject([{ code: 'signature-block-entry', offset: second, loss: true }]);
  });

  it('takes the first of two v2 signatures, as Android does, and says that there is another', async () => {
    const signed = { id: ids.v2, value: prefixed(blockSigner({ signer: ecSigner('a'), digest: contentDigest(zip) })) };
    const { v2, problems } = await verifyBytes(insertBlock(zip, [signed, { id: ids.v2, value: some }]));
    expect(v2.verified).toBe(true);
    expect(problems).toMatchObject([{ code: 'signature-block-repeated', loss: false }]);
  });
});
