import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';

import { type BundleIndex, bundleIndex } from '../../../src/evidence/bundle/model.ts';
import { hashEntries, sealIndex } from '../../../src/evidence/bundle/write.ts';
import { digestBytes } from '../../../src/evidence/seal/digest.ts';
import { listTree } from '../../../src/evidence/seal/tree.ts';
import { describeCheck } from '../../../src/cli/verification/print.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { checkArchive, holdsBundle } from '../../../src/inspection/verification/check.ts';
import { sealBundle, seeded, signed } from '../../support/sealed.ts';

const nobody = new Set<string>();
let folder: string;
let bundle: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-archive-'));
  bundle = sealBundle(folder);
  path = join(folder, 'package.zip');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Files = Map<string, Buffer>;

/** Files of a bundle folder as they stand in a package. */
function packed(from = bundle, into = 'bundle/'): Files {
  const files = [...listTree(from)].filter(([, { type }]) => type === 'file');
  return new Map(files.map(([file]) => [into + file, readFileSync(join(from, file))]));
}

async function zip(files: Files, { compress = true, links = [] as string[] } = {}): Promise<void> {
  const archive = new ZipFile();
  for (const [name, bytes] of files)
    archive.addBuffer(bytes, name, { compress, mode: links.includes(name) ? 0o120777 : 0o100644 });
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(path));
}

/** Also lists everything in `export.json`, as a package does. */
async function zipListed(files: Files): Promise<void> {
  const listed = [...files].map(([name, bytes]) => ({ path: name, ...digestBytes(bytes) }));
  await zip(new Map([...files, ['export.json', Buffer.from(JSON.stringify({ files: listed }))]]));
}

async function named(): Promise<string[]> {
  const { differences } = await checkArchive(path, nobody);
  return differences.map(({ file, kind }) => `${kind} ${file}`);
}

describe('a bundle in a ZIP', () => {
  it('is as it was sealed, with who signed it', async () => {
    const key = signed(bundle);
    await zip(packed());
    expect(await holdsBundle(path)).toBe(true);
    expect(await checkArchive(path, new Set([key.id]))).toMatchObject({ verdict: 'trusted', differences: [] });
  });

  it('names the file whichever byte of its content is changed', async () => {
    await zip(packed(), { compress: false });
    const whole = readFileSync(path);
    const random = seeded(7);
    const missed: string[] = [];
    const files = [...packed()];
    for (let count = 0; count < 60; count += 1) {
      const [name = '', content = Buffer.alloc(0)] = files[Math.floor(random() * files.length)] ?? [];
      const start = whole.indexOf(content);
      const at = start + Math.floor(random() * content.length);
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at);
      writeFileSync(path, changed);
      const first = (await checkArchive(path, nobody)).differences[0]?.file;
      if (`bundle/${first}` !== name) missed.push(`${name} at ${at - start}: ${first}`);
    }
    expect(missed).toEqual([]);
  });

  it('never passes, crashes or hangs on damage anywhere in the file', async () => {
    await zip(packed());
    const whole = readFileSync(path);
    const random = seeded(11);
    for (let count = 0; count < 150; count += 1) {
      const changed = Buffer.from(whole);
      const at = Math.floor(random() * whole.length);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 + Math.floor(random() * 255)), at);
      writeFileSync(path, changed.subarray(0, count % 10 === 0 ? at : undefined));
      await checkArchive(path, nobody).catch((error: { code?: string }) =>
        expect(['archive-unreadable', 'bundle-unreadable']).toContain(error.code),
      );
    }
  });

  it('names what is missing, added, damaged inside, or no file', async () => {
    const files = packed();
    files.delete('bundle/apk/permissions.json');
    await zip(new Map([...files, ['bundle/extra.txt', Buffer.from('x')]]));
    expect(await named()).toEqual(['missing apk/permissions.json', 'unlisted extra.txt']);
    await zip(packed(), { links: ['bundle/apk/permissions.json'] });
    expect(await named()).toEqual(['not-a-file apk/permissions.json']);
  });

  it('does not unpack more than the index expects', async () => {
    const files = packed();
    files.set('bundle/apk/permissions.json', Buffer.alloc(64 << 20));
    await zip(files);
    expect(await named()).toEqual(['changed apk/permissions.json']);
  });

  it.each([
    ['climbs', 'xx/apk/x', '../apk/x'],
    ['is absolute', 'x/passwd', '/etcpasw'],
    ['has a backslash', 'bundle/x', 'bundle\\x'],
  ])('is refused with a name that %s', async (_, good, bad) => {
    await zip(new Map([...packed(), [good, Buffer.from('x')]]));
    writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll(good, bad), 'latin1'));
    await expect(checkArchive(path, nobody)).rejects.toMatchObject({ code: 'archive-unreadable' });
  });

  it('is refused with two entries of one name', async () => {
    await zip(new Map([...packed(), ['bundle/one.txt', Buffer.from('1')], ['bundle/two.txt', Buffer.from('2')]]));
    writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll('two.txt', 'one.txt'), 'latin1'));
    await expect(checkArchive(path, nobody)).rejects.toMatchObject({ code: 'archive-unreadable' });
  });

  it('is not guessed where there is none, or more than one', async () => {
    await zip(new Map([['readme.txt', Buffer.from('x')]]));
    expect(await holdsBundle(path)).toBe(false);
    await expect(checkArchive(path, nobody)).rejects.toMatchObject({ code: 'bundle-unreadable' });
    await zip(new Map([...packed(bundle, 'one/'), ...packed(bundle, 'two/')]));
    await expect(checkArchive(path, nobody)).rejects.toMatchObject({ code: 'bundle-unreadable' });
  });
});

describe('a package', () => {
  it('is compared with its own list, reports included', async () => {
    const files = new Map([...packed(), ['report.zh-CN.html', Buffer.from('<!doctype html>')]]);
    await zipListed(files);
    expect(await named()).toEqual([]);
    const listed = JSON.stringify({
      files: [...files].map(([name, bytes]) => ({ path: name, ...digestBytes(bytes) })),
    });
    const changed = new Map([
      ...files,
      ['report.zh-CN.html', Buffer.from('<!doctype htmx>')],
      ['more.html', Buffer.from('x')],
    ]);
    await zip(new Map([...changed, ['export.json', Buffer.from(listed)]]));
    expect(await named()).toEqual(['changed report.zh-CN.html', 'unlisted more.html']);
    await zip(new Map([...files, ['export.json', Buffer.from('{')]]));
    expect(await named()).toEqual(['unreadable export.json']);
  });

  it('with the original evidence along has that checked too, and listed', async () => {
    const files = new Map([
      ...packed(),
      ...packed(bundle, 'raw/bundle/'),
      ['raw/inspection.json', Buffer.from('{"conclusion":"non-compliant"}')] as const,
    ]);
    await zipListed(files);
    expect(await named()).toEqual([]);
    const list = Buffer.from(
      JSON.stringify({ files: [...files].map(([name, bytes]) => ({ path: name, ...digestBytes(bytes) })) }),
    );
    files.set('raw/inspection.json', Buffer.from('{"conclusion":"compliant"}'));
    files.set('raw/bundle/apk/permissions.json', Buffer.from('{}'));
    files.set('raw/extra.exe', Buffer.from('x'));
    await zip(new Map([...files, ['export.json', list]]));
    expect([...new Set(await named())].toSorted()).toEqual([
      'changed raw/bundle/apk/permissions.json',
      'changed raw/inspection.json',
      'unlisted raw/extra.exe',
    ]);
  });
});

describe('a redacted bundle', () => {
  const changedFile = 'runs/check-in/logcat.txt.gz';
  let derived: string;

  /** What redaction gives: another content of one file, and the index says so. */
  function redact(said: string[], change: (index: BundleIndex) => BundleIndex = (index) => index): Files {
    const original = bundleIndex.parse(JSON.parse(readFileSync(join(bundle, 'bundle.json'), 'utf8')));
    derived = sealBundle(mkdtempSync(join(folder, 'derived-')));
    const masked = Buffer.from('masked');
    writeFileSync(join(derived, changedFile), masked);
    const before = new Map(original.attachments.map(({ path: name, sha256 }) => [name, sha256]));
    const index: BundleIndex = {
      ...original,
      attachments: original.attachments.map((one) =>
        one.path === changedFile ? { ...one, ...digestBytes(masked) } : one,
      ),
      redactionOf: {
        sha256: digestBytes(readFileSync(join(bundle, 'bundle.json'))).sha256,
        files: said.map((name) => ({ path: name, sha256: before.get(name) ?? '0'.repeat(64) })),
      },
    };
    const changed = change(index);
    sealIndex(derived, { ...changed, evidenceSha256: hashEntries(changed.entries) });
    return packed(derived);
  }

  const originals = () => {
    const files = [...packed(bundle, 'original/')].filter(([name]) => name.startsWith('original/bundle.json'));
    return new Map(files);
  };

  it('leads back to the original and who signed that', async () => {
    const key = signed(bundle);
    await zip(new Map([...redact([changedFile]), ...originals()]));
    const { origin, verdict } = await checkArchive(path, new Set([key.id]));
    expect(verdict).toBe('unsigned');
    expect(origin).toMatchObject({ indexFound: true, changed: 1, seal: { signatures: [{ trusted: true }] } });
  });

  it('says that the original was not checked where its index does not come along', async () => {
    await zip(redact([changedFile]));
    expect((await checkArchive(path, nobody)).origin).toMatchObject({ indexFound: false, changed: 1 });
  });

  it('is caught changing more than it says', async () => {
    await zip(new Map([...redact([]), ...originals()]));
    expect(await named()).toEqual([`changed ${changedFile}`]);
  });

  it('is caught with another original', async () => {
    const files = redact([changedFile]);
    const other = sealBundle(mkdtempSync(join(folder, 'other-')), '尾页');
    const index = readFileSync(join(other, 'bundle.json'));
    await zip(new Map([...files, ...originals(), ['original/bundle.json', index]]));
    expect((await named())[0]).toBe('changed original/bundle.json');
  });

  it.each<[string, string[], (index: BundleIndex) => BundleIndex]>([
    ['apk.sha256', [], (index) => ({ ...index, apk: { ...index.apk, sha256: 'a'.repeat(64) } })],
    ['createdAt', [], (index) => ({ ...index, createdAt: '2020-01-01T00:00:00.000Z' })],
    ['tool', [], (index) => ({ ...index, tool: { ...index.tool, version: '9.9.9' } })],
    ['settings', [], (index) => ({ ...index, settings: { limits: { milliseconds: 2 } } })],
    ['dex', [], (index) => ({ ...index, entries: index.entries.filter(({ kind }) => kind !== 'dex') })],
    [
      'filing',
      [],
      (index) => ({
        ...index,
        entries: index.entries.map((one) =>
          one.kind === 'filing' ? { kind: 'filing', status: 'skipped', reason: 'other' } : one,
        ),
      }),
    ],
    ['runs/none.txt', ['runs/none.txt'], (index) => index],
  ])('is caught with another %s than its original', async (detail, said, change) => {
    await zip(new Map([...redact([changedFile, ...said], change), ...originals()]));
    const { differences, verdict } = await checkArchive(path, nobody);
    expect(verdict).toBe('differs');
    expect(differences).toMatchObject([{ file: 'bundle.json', kind: 'unlike-original', detail }]);
  });

  it('is caught without a file of its original, and with one that the original has not', async () => {
    const gone = 'apk/permissions.json';
    const files = redact([changedFile], (index) => ({
      ...index,
      entries: index.entries.filter(({ kind }) => kind !== 'permissions'),
    }));
    files.delete(`bundle/${gone}`);
    await zip(new Map([...files, ...originals()]));
    expect(await named()).toEqual(['unlike-original bundle.json', `missing ${gone}`]);
    const added = Buffer.from('x');
    const more = redact([changedFile], (index) => ({
      ...index,
      attachments: [...index.attachments, { path: 'tools/more.txt', ...digestBytes(added) }],
    }));
    await zip(new Map([...more, ['bundle/tools/more.txt', added], ...originals()]));
    expect(await named()).toEqual(['unlisted tools/more.txt']);
  });

  it('is caught with another raw original, sealed as that may be', async () => {
    const other = sealBundle(mkdtempSync(join(folder, 'other-')), '尾页');
    const files = new Map([...redact([changedFile]), ...originals(), ...packed(other, 'raw/bundle/')]);
    await zipListed(files);
    expect(await named()).toEqual(['changed raw/bundle/bundle.json']);
    await zipListed(new Map([...redact([changedFile]), ...originals(), ...packed(bundle, 'raw/bundle/')]));
    expect(await named()).toEqual([]);
  });
});

describe('what is said of a redacted bundle', () => {
  const terminal: Terminal = {
    locale: 'en',
    colours: false,
    width: 80,
    out: () => {},
    log: () => {},
    progress: () => {},
    endProgress: () => {},
  };

  it('never calls the original’s signer trusted without saying that nobody signed the redacted part', async () => {
    const key = signed(bundle);
    const from = digestBytes(readFileSync(join(bundle, 'bundle.json'))).sha256;
    const index = bundleIndex.parse(JSON.parse(readFileSync(join(bundle, 'bundle.json'), 'utf8')));
    const derived = sealBundle(mkdtempSync(join(folder, 'derived-')));
    sealIndex(derived, { ...index, redactionOf: { sha256: from, files: [] } });
    const originals = [...packed(bundle, 'original/')].filter(([name]) => name.startsWith('original/bundle.json'));
    await zip(new Map([...packed(derived), ...originals]));
    const said = describeCheck(terminal, await checkArchive(path, new Set([key.id]))).join('\n');
    expect(said).toContain('Nobody signed the redacted part');
    expect(said).toContain('for the original alone, not for the redacted part');
    signed(derived);
    await zip(new Map([...packed(derived), ...originals]));
    const signedToo = describeCheck(terminal, await checkArchive(path, new Set([key.id]))).join('\n');
    expect(signedToo).not.toContain('Nobody signed the redacted part');
    expect(signedToo).toContain('Nobody signed the package’s list');
  });
});
