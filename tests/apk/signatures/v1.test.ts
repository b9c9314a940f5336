import { describe, expect, it } from 'vitest';

import { buildZip, type EntryToBuild } from '../zip/build-zip.ts';
import { buildCertificate, ecSigner } from './build-signer.ts';
import { type JarToBuild, jarSignature, signedAttributes } from './build-jar.ts';
import { errorCodes, verifyBytes, warningCodes } from './verify-built.ts';
import { der, integer, octetString, oid, sequence, set } from './write-der.ts';

const contents = [
  { name: 'classes.dex', data: 'code' },
  { name: 'assets/页.html', data: 'page' },
];
const signer = ecSigner('signer');
const files: EntryToBuild[] = contents.map((content) => ({ ...content, method: 8 }));

function sign(...signers: readonly JarToBuild[]): EntryToBuild[] {
  return jarSignature(contents, ...signers);
}

const verifyEntries = async (entries: EntryToBuild[], minSdk = 24) =>
  (await verifyBytes(buildZip({ entries }), { minSdk })).v1;

/** The entry of this name with its data changed by `edit`. */
function edited(entries: EntryToBuild[], name: string, edit: (text: string) => string): EntryToBuild[] {
  return entries.map((entry) => (entry.name === name ? { ...entry, data: edit(String(entry.data)) } : entry));
}

describe('JAR signature', () => {
  it('verifies, entries compressed or stored, names in any script', async () => {
    const v1 = await verifyEntries([...files, ...sign({ signer })]);
    expect(v1).toMatchObject({ present: true, verified: true, errors: [], warnings: [] });
    expect(v1.signers).toMatchObject([
      { name: 'META-INF/CERT.EC', verified: true, algorithms: [{ name: 'SHA256withECDSA' }] },
    ]);
  });

  it('is absent where nothing signs', async () => {
    expect(await verifyEntries(files)).toMatchObject({ present: false, verified: false, errors: [] });
  });

  it.each([
    [
      'an entry was changed',
      edited([...files, ...sign({ signer })], 'classes.dex', () => 'other'),
      ['entry-digest-wrong'],
    ],
    ['an entry was added', [...files, ...sign({ signer }), { name: 'lib/x.so', data: 'x' }], ['entry-not-covered']],
    ['an entry was removed', [...files.slice(1), ...sign({ signer })], ['entry-missing']],
    ['an entry stands twice', [...files, ...files.slice(0, 1), ...sign({ signer })], ['entry-duplicate']],
    ['the manifest file is missing', [...files, ...sign({ signer }).slice(1)], ['manifest-file-missing']],
    [
      'the signature file was changed',
      edited([...files, ...sign({ signer })], 'META-INF/CERT.SF', (text) => `${text} `),
      ['signature-wrong'],
    ],
    [
      'the signature file does not speak for an entry',
      [...files, ...sign({ signer, covers: ['classes.dex'] })],
      ['entry-not-signed'],
    ],
    [
      'a v2 signature was cut off',
      [...files, ...sign({ signer, header: ['X-Android-APK-Signed: 2, 3'] })],
      ['scheme-stripped', 'scheme-stripped'],
    ],
    [
      'the block names another certificate',
      [...files, ...sign({ signer, block: { serial: '7f' } })],
      ['certificate-missing'],
    ],
    [
      'the block uses SHA-384 with another digest',
      [...files, ...sign({ signer, block: { signatureAlgorithm: '1.2.840.10045.4.3.3' } })],
      ['algorithm-unsupported'],
    ],
  ])('does not verify when %s', async (_, entries, codes) => {
    const v1 = await verifyEntries(entries);
    expect(errorCodes(v1)).toEqual(codes);
    expect(v1).toMatchObject({ present: true, verified: false });
    expect(v1.signers.filter(({ verified }) => verified)).toEqual([]);
  });

  it('falls back on the sections when the whole manifest file differs', async () => {
    const entries = edited([...files, ...sign({ signer })], 'META-INF/MANIFEST.MF', (text) => `${text}\r\n`);
    const v1 = await verifyEntries(entries);
    expect(v1.verified).toBe(true);
    expect(warningCodes(v1)).toEqual(['manifest-file-digest-wrong']);
  });

  it('needs no digest of the whole manifest file', async () => {
    const v1 = await verifyEntries([...files, ...sign({ signer, sectionsOnly: true })]);
    expect(v1.verified).toBe(true);
    expect(warningCodes(v1)).toEqual(['manifest-file-digest-missing']);
  });

  it('finds a section of the manifest file changed', async () => {
    const swap = (text: string): string => text.replace('Name: classes.dex\r\n', 'Name: classes.dex\r\nX: y\r\n');
    expect(
      errorCodes(await verifyEntries(edited([...files, ...sign({ signer })], 'META-INF/MANIFEST.MF', swap))),
    ).toEqual(['section-digest-wrong']);
  });

  it('warns of entries in META-INF, which nothing protects', async () => {
    const v1 = await verifyEntries([...files, ...sign({ signer }), { name: 'META-INF/channel_huawei', data: '' }]);
    expect(v1.verified).toBe(true);
    expect(v1.warnings).toMatchObject([
      { code: 'entry-unprotected', detail: expect.stringContaining('META-INF/channel_huawei') },
    ]);
  });

  it('wants the same signers for every entry', async () => {
    const other = { signer: ecSigner('other'), name: 'OTHER' };
    expect((await verifyEntries([...files, ...sign({ signer }, other)])).verified).toBe(true);
    const partly = { ...other, covers: ['classes.dex'] };
    expect(errorCodes(await verifyEntries([...files, ...sign({ signer }, partly)]))).toEqual(['entry-signers-differ']);
  });

  it('ignores a signer without Signature-Version, and fails when there is no other', async () => {
    const unversioned = { signer: ecSigner('old'), name: 'OLD', unversioned: true };
    const both = await verifyEntries([...files, ...sign({ signer }, unversioned)]);
    expect(both.signers.map(({ verified }) => verified)).toEqual([true, false]);
    expect(both.verified).toBe(true);
    expect(warningCodes(both)).toContain('signature-file-version-missing');
    expect(errorCodes(await verifyEntries([...files, ...sign(unversioned)]))).toEqual(['no-signers']);
  });

  it('warns of a signature block without its signature file', async () => {
    const v1 = await verifyEntries([...files, ...sign({ signer }), { name: 'META-INF/LONE.RSA', data: 'x' }]);
    expect(warningCodes(v1)).toEqual(['signature-file-missing', 'entry-unprotected']);
  });

  it.each([
    ['right', (file: Buffer) => signedAttributes(file), true],
    ['for other bytes', () => signedAttributes(Buffer.from('other')), false],
    ['of another content type', (file: Buffer) => signedAttributes(file, '1.2.3.4'), false],
    [
      'without content type',
      () => set(sequence(oid('1.2.840.113549.1.9.4'), set(octetString(Buffer.alloc(32))))),
      false,
    ],
    ['not readable', () => set(integer('01')), false],
  ])('checks signed attributes that are %s', async (_, attributesOf, verified) => {
    const plain = sign({ signer });
    const file = Buffer.from(String(plain.find(({ name }) => name === 'META-INF/CERT.SF')?.data));
    const attributes = attributesOf(file);
    expect((await verifyEntries([...files, ...sign({ signer, block: { attributes } })])).verified).toBe(verified);
  });

  it('does not accept signed attributes for Android before 4.4, nor SHA-256 before 4.3', async () => {
    const plain = sign({ signer });
    const file = Buffer.from(String(plain.find(({ name }) => name === 'META-INF/CERT.SF')?.data));
    const entries = [
      ...files,
      ...sign({ signer, block: { attributes: signedAttributes(file), signatureAlgorithm: '1.2.840.10045.2.1' } }),
    ];
    expect(errorCodes(await verifyEntries(entries, 18))).toEqual(['signed-attributes-too-old']);
    expect(errorCodes(await verifyEntries(entries, 17))).toEqual(['algorithm-unsupported']);
    expect((await verifyEntries(entries, 19)).verified).toBe(true);
  });

  it('refuses a certificate that may not sign', async () => {
    const keyUsage = sequence(oid('2.5.29.15'), octetString(der(0x03, Buffer.of(2, 0x04))));
    const certificate = buildCertificate({ ...signer, extensions: keyUsage });
    const v1 = await verifyEntries([...files, ...sign({ signer: { ...signer, certificate } })]);
    expect(errorCodes(v1)).toEqual(['certificate-key-usage']);
  });

  it('takes the entry as its local header has it no better than Android does', async () => {
    const lying = files.map((file) => ({ ...file, local: { name: 'classes.dey' } }));
    const v1 = await verifyEntries([...lying.slice(0, 1), ...files.slice(1), ...sign({ signer })]);
    expect(errorCodes(v1)).toEqual(['entry-refused']);
  });
});
