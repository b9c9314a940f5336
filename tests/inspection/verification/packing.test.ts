import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inflateRawSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';

import { verifyCommand } from '../../../src/cli/commands/verify.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { zipStructure } from '../../../src/evidence/bundle/packing/check.ts';
import { digestBytes } from '../../../src/evidence/seal/digest.ts';
import { writeArchive } from '../../../src/handover/archive/write.ts';
import { filesIn } from '../../../src/handover/package.ts';
import { checkArchive } from '../../../src/inspection/verification/check.ts';
import { sealBundle, seeded } from '../../support/sealed.ts';

const nobody = new Set<string>();
const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
const stage = join(folder, 'stage');
const path = join(folder, 'evidence.zip');
const changedPath = join(folder, 'changed.zip');
let whole: Buffer;

beforeAll(async () => {
  sealBundle(stage);
  const files = filesIn(stage).map(({ file, name }) => ({ path: name, ...digestBytes(readFileSync(file)) }));
  writeFileSync(join(stage, 'export.json'), JSON.stringify({ note: '说明'.repeat(99), files }));
  await writeArchive(path, filesIn(stage), new Date('2026-11-24T00:00:00Z'));
  whole = readFileSync(path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `verify` prints, and its exit code. */
async function verify(file: string): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const none = () => {};
  const terminal: Terminal = {
    locale: 'en',
    colours: false,
    width: 80,
    out: (line) => void lines.push(line),
    log: none,
    progress: none,
    endProgress: none,
  };
  const code = await verifyCommand(terminal, file, {}).catch((error: Error) => {
    lines.push(error.message);
    return 2;
  });
  return { code, said: lines.join('\n') };
}

function inflates(deflated: Buffer, to: Buffer): boolean {
  try {
    return inflateRawSync(deflated).equals(to);
  } catch {
    return false;
  }
}

describe('an exported ZIP', () => {
  it('is ours as it was written', async () => {
    expect(await checkArchive(path, nobody)).toMatchObject({ packing: 'ours', differences: [], verdict: 'unsigned' });
    expect((await verify(path)).code).toBe(0);
  });

  it('is found out with any byte flipped, by a name of its own or as the structure', async () => {
    const random = seeded(23);
    const names = [zipStructure, ...filesIn(stage).flatMap(({ name }) => [name, name.replace('bundle/', '')])];
    const missed: string[] = [];
    for (let count = 0; count < 200; count += 1) {
      const at = Math.floor(random() * whole.length);
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 + Math.floor(random() * 255)), at);
      writeFileSync(changedPath, changed);
      const { code, said } = await verify(changedPath);
      if (code === 0 || code === 3 || !names.some((name) => said.includes(name))) missed.push(`${at}: ${code} ${said}`);
    }
    expect(missed).toEqual([]);
  }, 120_000);

  it('is found out with a byte flipped that unpacks to the same', async () => {
    // The last bits of a deflated file stand for nothing: its last byte is filled up with them.
    const changed = Buffer.from(whole);
    const spare = filesIn(stage).find(({ name }) => {
      const start = whole.indexOf(name) + name.length;
      const end = whole.indexOf('PK\u0007\u0008', start, 'latin1');
      const last = whole.readUInt8(end - 1);
      changed.writeUInt8(last ^ 0x80, end - 1);
      if (name.endsWith('.json') && inflates(changed.subarray(start, end), readFileSync(join(stage, name))))
        return true;
      changed.writeUInt8(last, end - 1);
      return false;
    });
    expect(spare).toBeDefined();
    writeFileSync(changedPath, changed);
    const { differences } = await checkArchive(changedPath, nobody);
    expect(differences).toEqual([{ file: zipStructure, kind: 'packing' }]);
  });

  it('packed anew by another tool is intact, and said not to be ours', async () => {
    const zip = new ZipFile();
    for (const { file, name } of filesIn(stage)) zip.addBuffer(readFileSync(file), name);
    zip.end();
    const other = join(folder, 'other.zip');
    await pipeline(zip.outputStream, createWriteStream(other));
    expect(await checkArchive(other, nobody)).toMatchObject({
      packing: 'foreign',
      differences: [],
      verdict: 'unsigned',
    });
    const { code, said } = await verify(other);
    expect(code).toBe(3);
    expect(said).toContain('packing is not ours');
  });
});
