import { createHash } from 'node:crypto';

import type { EntryToBuild } from '../zip/build-zip.ts';
import { type Signer, signWith } from './build-signer.ts';
import { der, explicit, integer, nothing, octetString, oid, sequence, set } from './write-der.ts';

const algorithms = { sha256: '2.16.840.1.101.3.4.2.1', ecdsaWithSha256: '1.2.840.10045.4.3.2' };
const signedData = '1.2.840.113549.1.7.2';
const data = '1.2.840.113549.1.7.1';

interface BlockToBuild {
  signer: Signer;
  signatureFile: Buffer;
  digestAlgorithm?: string;
  signatureAlgorithm?: string;
  /** Names the signer's certificate instead of its own serial number. */
  serial?: string;
  /** A SET of attributes, which is signed instead of the file. */
  attributes?: Buffer;
}

/** A PKCS #7 SignedData over a signature file. */
function signatureBlock(parts: BlockToBuild): Buffer {
  const { signer, attributes } = parts;
  const signature = signWith(signer, attributes ?? parts.signatureFile);
  const signerInfo = sequence(
    integer('01'),
    sequence(signer.subject, integer(parts.serial ?? signer.serial)),
    sequence(oid(parts.digestAlgorithm ?? algorithms.sha256), nothing),
    ...(attributes === undefined ? [] : [Buffer.concat([Buffer.of(0xa0), attributes.subarray(1)])]),
    sequence(oid(parts.signatureAlgorithm ?? algorithms.ecdsaWithSha256)),
    octetString(signature),
  );
  const content = sequence(
    integer('01'),
    set(sequence(oid(algorithms.sha256), nothing)),
    sequence(oid(data)),
    der(0xa0, signer.certificate),
    set(signerInfo),
  );
  return sequence(oid(signedData), explicit(0, content));
}

/** The SET of signed attributes a signer writes: content type and the digest of `signatureFile`. */
export function signedAttributes(signatureFile: Buffer, contentType: string | undefined = data): Buffer {
  const digest = createHash('sha256').update(signatureFile).digest();
  const type = sequence(oid('1.2.840.113549.1.9.3'), set(oid(contentType)));
  return set(type, sequence(oid('1.2.840.113549.1.9.4'), set(octetString(digest))));
}

const base64Sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('base64');

export interface JarToBuild {
  signer: Signer;
  /** File name of the signature file and block, without extension. */
  name?: string;
  /** Further lines of the signature file's main section. */
  header?: readonly string[];
  /** Leaves `Signature-Version` out of the signature file. */
  unversioned?: boolean;
  /** Leaves the digest of the whole manifest out of the signature file. */
  sectionsOnly?: boolean;
  /** Entries the signature file speaks for; all when absent. */
  covers?: readonly string[];
  block?: Partial<BlockToBuild>;
}

interface Content {
  name: string;
  data: string;
}

function manifestSection({ name, data: text }: Content): string {
  return `Name: ${name}\r\nSHA-256-Digest: ${base64Sha256(text)}\r\n\r\n`;
}

/** The entries of META-INF that sign `contents`, with one signature file and block per signer. */
export function jarSignature(contents: readonly Content[], ...signers: readonly JarToBuild[]): EntryToBuild[] {
  const manifest = `Manifest-Version: 1.0\r\n\r\n${contents.map(manifestSection).join('')}`;
  const parts = signers.flatMap((parts) => {
    const name = parts.name ?? 'CERT';
    const file = Buffer.from(signatureFile(manifest, contents, parts));
    const block = signatureBlock({ signer: parts.signer, signatureFile: file, ...parts.block });
    return [
      { name: `META-INF/${name}.SF`, data: file.toString('utf8') },
      { name: `META-INF/${name}.EC`, packed: block, ...sizes(block) },
    ];
  });
  return [{ name: 'META-INF/MANIFEST.MF', data: manifest, method: 8 }, ...parts];
}

function sizes(bytes: Buffer): Pick<EntryToBuild, 'local' | 'central'> {
  const truth = { compressedSize: bytes.length, size: bytes.length };
  return { local: truth, central: truth };
}

function signatureFile(manifest: string, contents: readonly Content[], parts: JarToBuild): string {
  const covered = contents.filter(({ name }) => parts.covers?.includes(name) ?? true);
  const whole = parts.sectionsOnly === true ? [] : [`SHA-256-Digest-Manifest: ${base64Sha256(manifest)}`];
  const header = [
    parts.unversioned === true ? 'Created-By: nobody' : 'Signature-Version: 1.0',
    ...whole,
    ...(parts.header ?? []),
  ]
    .map((line) => `${line}\r\n`)
    .join('');
  const sections = covered.map((content) => {
    return `Name: ${content.name}\r\nSHA-256-Digest: ${base64Sha256(manifestSection(content))}\r\n\r\n`;
  });
  return `${header}\r\n${sections.join('')}`;
}
