import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { checkStamp } from '../../../../src/evidence/seal/stamp/check.ts';
import { stampBundle } from '../../../../src/evidence/seal/stamp/fetch.ts';
import { readRequest, writeRequest } from '../../../../src/evidence/seal/stamp/request.ts';
import { listTree } from '../../../../src/evidence/seal/tree.ts';
import { encodeDer, encodeInteger, encodeSequence } from '../../../../src/shared/asn1/encode.ts';
import { sealBundle } from '../../../support/sealed.ts';
import { hasOpenssl, serveAnswers, timeAuthority } from '../../../support/time-authority.ts';

const digest = 'ab'.repeat(32);

let folder: string;
let answer: (request: Buffer) => Buffer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-stamp-'));
  if (hasOpenssl) answer = authority('rsa');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function authority(name: string, options: Parameters<typeof timeAuthority>[1] = {}): (request: Buffer) => Buffer {
  mkdirSync(join(folder, name));
  return timeAuthority(join(folder, name), options);
}

describe('a request', () => {
  it('asks for a digest with a nonce of its own', () => {
    const request = readRequest(writeRequest(digest, Buffer.from('00ff000000000001', 'hex')));
    expect(request).toEqual({ imprint: { algorithm: 'sha256', hash: digest }, nonce: 'ff000000000001' });
    expect(writeRequest(digest)).not.toEqual(writeRequest(digest));
  });
});

describe.skipIf(!hasOpenssl)('an answer of an authority', () => {
  const request = writeRequest(digest);

  it.each([
    ['RSA', ['rsa:2048']],
    ['ECDSA', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
  ])('with a key of %s is good for what was asked', async (name, key) => {
    const good = authority(name, { key })(request);
    const check = await checkStamp(request, good, digest);
    expect(check).toMatchObject({ fault: undefined, authority: 'CN=Trial Time Authority' });
    expect(check.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('is good for nothing else', async () => {
    const good = answer(request);
    expect((await checkStamp(request, good, 'cd'.repeat(32))).fault).toBe('other-imprint');
    expect((await checkStamp(writeRequest(digest), good, digest)).fault).toBe('other-nonce');
    expect((await checkStamp(writeRequest('cd'.repeat(32)), good, digest)).fault).toBe('other-imprint');
    expect((await checkStamp(undefined, good, digest)).fault).toBeUndefined();
  });

  it('proves nothing once what was signed changed, and never makes the check fall over', async () => {
    const good = answer(request);
    const info = good.indexOf(Buffer.from(digest, 'hex'));
    for (let at = 0; at < good.length; at += 3) {
      const changed = Buffer.from(good);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at);
      const { fault } = await checkStamp(request, changed, digest);
      if (at >= info && at < info + 32) expect(fault, `byte ${at}`).toBeDefined();
    }
    for (let length = 0; length < good.length; length += 17)
      expect((await checkStamp(request, good.subarray(0, length), digest)).fault).toBe('malformed');
  });

  it('without its certificate cannot be checked', async () => {
    // certReq, three octets at the end, is left out.
    const without = encodeSequence(request.subarray(2, -3));
    expect((await checkStamp(request, answer(without), digest)).fault).toBe('no-certificate');
  });
});

describe('an answer', () => {
  it.each([
    ['that refuses', encodeSequence(encodeSequence(encodeInteger(Buffer.of(2)))), 'not-granted'],
    ['that grants without a token', encodeSequence(encodeSequence(encodeInteger(Buffer.of(0)))), 'not-granted'],
    ['that is a page', Buffer.from('<html>'), 'malformed'],
    ['that is empty', Buffer.alloc(0), 'malformed'],
    ['that nests without end', nested(5000), 'malformed'],
  ])('%s proves nothing', async (_, response, fault) => {
    expect((await checkStamp(undefined, response, digest)).fault).toBe(fault);
  });
});

function nested(depth: number): Buffer {
  let value = encodeInteger(Buffer.of(0));
  for (let level = 0; level < depth; level += 1) value = encodeDer(0x30, value);
  return value;
}

describe('stamping a bundle', () => {
  let bundle: string;
  beforeEach(() => {
    bundle = sealBundle(mkdtempSync(join(folder, 'sealed-')));
  });
  const servers: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const serve = async (...given: Parameters<typeof serveAnswers>): Promise<string> => {
    const server = await serveAnswers(...given);
    servers.push(server);
    return server.url;
  };
  const state = () => [...listTree(bundle).keys()].map((file) => `${file} ${sizeOf(file)}`).toSorted();
  const sizeOf = (file: string) => listTree(bundle).get(file)?.size;

  it.skipIf(!hasOpenssl)('puts request and answer beside the seal, which names them', async () => {
    const check = await stampBundle(bundle, await serve(answer));
    expect(check.fault).toBeUndefined();
    for (const seal of ['bundle.json.sha256', 'bundle.json.sm3']) {
      const text = readFileSync(join(bundle, seal), 'utf8');
      expect(text).toMatch(/bundle\.json\n.*bundle\.json\.tsq\n.*bundle\.json\.tsr\n$/);
    }
  });

  it.each([
    ['answers with an error', () => Buffer.from('later'), 503],
    ['answers with a page', () => Buffer.from('<html>log in</html>'), 200],
    ['answers without end', () => Buffer.alloc(2 << 20), 200],
    ['repeats an old answer', (request: Buffer) => (hasOpenssl ? answer(writeRequest(digest)) : request), 200],
  ])('leaves it as it was when the authority %s', async (_, bad, status) => {
    const before = state();
    await expect(stampBundle(bundle, await serve(bad, status))).rejects.toMatchObject({ code: 'stamp-failed' });
    expect(state()).toEqual(before);
  });

  it('leaves it as it was, and says so, when nobody answers', async () => {
    const before = state();
    const server = await serveAnswers((request) => request);
    await server.close();
    await expect(stampBundle(bundle, server.url)).rejects.toMatchObject({ code: 'stamp-failed', place: server.url });
    expect(state()).toEqual(before);
  });

  it.each(['', 'example.cn', 'ftp://127.0.0.1/', 'file:///tmp/a'])('takes no address like %j', async (url) => {
    await expect(stampBundle(bundle, url)).rejects.toMatchObject({ code: 'option-invalid' });
  });
});
