import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { writeBundle } from '../../src/evidence/bundle/write.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { writeChain } from '../../src/evidence/seal/chain.ts';
import { generateKey, openPrivateKey, type PrivateKey } from '../../src/evidence/seal/keys/private-key.ts';
import type { KeyAlgorithm } from '../../src/evidence/seal/keys/public-key.ts';
import { signBundle } from '../../src/evidence/seal/signature/sign.ts';
import { sha256 } from '../../src/shared/hashing.ts';
import { screenshot } from './driven-report.ts';

const evidence: Evidence = {
  permissions: { status: 'ok', value: { gaps: [], declared: [], implied: [], defined: [] } },
  frameworks: { status: 'ok', value: { gaps: [], frameworks: [] } },
  dex: { status: 'failed', error: { code: 'dex-unreadable', message: 'cut short', place: 'classes.dex' } },
  filing: { status: 'skipped', reason: 'no-filing-form' },
};

const signingTime = new Date('2026-11-23T08:00:00Z');

/** A bundle with static evidence, a journal, a log, a tree and two pictures, sealed as the folder `bundle` in `folder`. */
export function sealBundle(folder: string, word = '首页'): string {
  const staged = join(folder, 'staged');
  const put = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(staged, path)), { recursive: true });
    writeFileSync(join(staged, path), bytes);
  };
  put('runs/check-in/trace.jsonl', writeChain([{ type: 'run', word }, { type: 'step', index: 0 }, { type: 'end' }]));
  put('runs/check-in/logcat.txt.gz', gzipSync(`${word}\n`.repeat(50)));
  const tree = gzipSync(`<hierarchy text="${word}"/>`);
  put(`screens/${sha256(tree)}.xml.gz`, tree);
  for (const number of [1, 2]) {
    const picture = Buffer.from(screenshot(number, 20, 40));
    put(`screens/${sha256(picture)}.png`, picture);
  }
  const bundle = join(folder, 'bundle');
  writeBundle(bundle, evidence, {
    toolVersion: '0.0.0',
    createdAt: new Date('2026-11-23T00:00:00Z'),
    apk: { name: 'a.apk', size: 3, sha256: 'f'.repeat(64) },
    limits: { milliseconds: 1 },
    attachments: staged,
  });
  return bundle;
}

export function newKey(algorithm: KeyAlgorithm = 'ed25519'): PrivateKey {
  return openPrivateKey(generateKey(algorithm, undefined).pem, undefined, '');
}

/** Signs with a new key and gives that. */
export function signed(bundle: string, algorithm: KeyAlgorithm = 'ed25519', signer = '张三'): PrivateKey {
  const key = newKey(algorithm);
  signBundle(bundle, key, { now: signingTime, signer });
  return key;
}

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
