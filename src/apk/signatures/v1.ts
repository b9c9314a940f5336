import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import type { ZipArchive, ZipEntry } from '../zip/model.ts';
import type { Certificate } from './certificate.ts';
import type { IssueLog } from './issues.ts';
import { issueLog } from './issues.ts';
import type { ManifestSection } from './jar-manifest.ts';
import { reasonOf } from './malformed.ts';
import type { SdkRange, SignatureAlgorithmUse, SignerResult } from './model.ts';
import { digestsToVerify } from './v1-digests.ts';
import type { DigestJob } from './v1-entries.ts';
import { asJarEntry, verifyEntryDigests } from './v1-entries.ts';
import { checkSignatureBlock } from './v1-signature-block.ts';
import type { ManifestFile, SignatureFileContext } from './v1-signature-file.ts';
import { checkSignatureFile, sectionsOf } from './v1-signature-file.ts';

const metaDirectory = 'META-INF/';
const manifestName = 'META-INF/MANIFEST.MF';
const blockName = /^META-INF\/.*\.(?:RSA|DSA|EC)$/s;
const signatureFileName = /^META-INF\/.*\.SF$/s;
const maximumSigners = 10;
const maximumManifest = 32 * 1024 ** 2;
const maximumBlock = 4 * 1024 ** 2;

interface JarSigner {
  name: string;
  block: ZipEntry;
  file: ZipEntry;
  issues: IssueLog;
  fileBytes: Buffer;
  certificates: readonly Certificate[];
  algorithms: readonly SignatureAlgorithmUse[];
  ignored: boolean;
  entryNames: ReadonlySet<string>;
}

export interface JarSignature {
  present: boolean;
  /** False where only the signature blocks were read. */
  checked: boolean;
  issues: IssueLog;
  signers: readonly SignerResult[];
  /** The chains of all signers. */
  certificates: readonly Certificate[];
  /** `META-INF/MANIFEST.MF`, when it can be read: the source stamp signs its digest. */
  manifest?: Buffer;
}

export interface JarContext {
  range: SdkRange;
  knownSchemes: ReadonlySet<number>;
  foundSchemes: ReadonlySet<number>;
  /** Read the signature blocks for who signed and leave the rest alone. */
  blocksOnly?: boolean;
}

/**
 * JAR signing (v1) as Android verifies it, which is neither the JAR specification nor Java's `jarsigner`: AOSP `StrictJarVerifier` and
 * apksig's `V1SchemeVerifier`. All signers must be fine, and all must cover the same entries: every one outside of META-INF.
 */
export async function verifyV1(archive: ZipArchive, context: JarContext): Promise<JarSignature> {
  const issues = issueLog();
  const blocks = archive.entries.filter(({ name }) => blockName.test(name));
  const files = new Map(
    archive.entries.filter(({ name }) => signatureFileName.test(name)).map((entry) => [entry.name, entry]),
  );
  const present = blocks.length > 0 || files.size > 0;
  const manifestEntry = archive.find(manifestName);
  const manifestBytes = manifestEntry && readPart(archive, manifestEntry, maximumManifest, issues);
  const base = {
    present,
    checked: present && context.blocksOnly !== true,
    issues,
    ...(manifestBytes === undefined ? {} : { manifest: manifestBytes }),
  };
  if (!present) return { ...base, signers: [], certificates: [] };

  reportDuplicates(archive, issues);
  if (manifestBytes === undefined) {
    if (manifestEntry === undefined) issues.error('manifest-file-missing', `${manifestName} is missing`);
    return { ...base, signers: [], certificates: [] };
  }
  if (context.blocksOnly === true) return withSigners(base, readSigners(archive, blocks, files, context.range, issues));
  const manifest = readManifest(manifestBytes, archive, issues);
  const signers = readSigners(archive, blocks, files, context.range, issues);
  if (!anyError(issues, signers)) for (const signer of signers) checkFile(signer, { ...context, manifest });
  const remaining = signers.filter(({ ignored }) => !ignored);
  if (remaining.length === 0) issues.error('no-signers', 'no signer that Android would take');
  if (!anyError(issues, remaining)) await checkEntries(archive, manifest, remaining, context.range, issues);
  return withSigners(base, signers);
}

function withSigners(
  base: Omit<JarSignature, 'signers' | 'certificates'>,
  signers: readonly JarSigner[],
): JarSignature {
  const certificates = signers.flatMap((signer) => signer.certificates);
  return { ...base, signers: signers.map((signer) => signerResult(signer, base.issues)), certificates };
}

function readPart(
  archive: ZipArchive,
  entry: ZipEntry,
  limit: number,
  issues: IssueLog,
  signer?: string,
): Buffer | undefined {
  try {
    return archive.read(asJarEntry(entry), limit);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    const code = error.code === 'budget-exceeded' ? 'budget-exceeded' : 'entry-unreadable';
    issues.error(code, `${visible(entry.name)}: ${reasonOf(error)}`, signer);
    return undefined;
  }
}

function reportDuplicates({ entries }: ZipArchive, issues: IssueLog): void {
  const seen = new Set<string>();
  const reported = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(name) && !reported.has(name)) {
      issues.error('entry-duplicate', visible(name));
      reported.add(name);
    }
    seen.add(name);
  }
}

function readManifest(bytes: Buffer, archive: ZipArchive, issues: IssueLog): ManifestFile {
  const sections = sectionsOf(bytes, 'manifest', undefined, issues) ?? [];
  const entries = new Map<string, ManifestSection>();
  for (const [index, section] of sections.slice(1).entries()) {
    const { name } = section;
    if (name === undefined) {
      issues.error('section-unnamed', `section #${index + 1} of the manifest file has no name`);
      continue;
    }
    if (entries.has(name)) issues.error('section-duplicate', `two sections for ${visible(name)} in the manifest file`);
    else if (archive.find(name) === undefined)
      issues.error('entry-missing', `${visible(name)} is in the manifest file, not in the APK`);
    entries.set(name, section);
  }
  return { bytes, main: sections[0], entries };
}

function readSigners(
  archive: ZipArchive,
  blocks: readonly ZipEntry[],
  files: ReadonlyMap<string, ZipEntry>,
  range: SdkRange,
  issues: IssueLog,
): JarSigner[] {
  const signers = findSigners(archive, blocks.slice(0, maximumSigners), files, issues);
  if (blocks.length > maximumSigners)
    issues.error('too-many-signers', `${blocks.length} signers, ${maximumSigners} are allowed`);
  for (const signer of signers) checkBlock(archive, signer, range);
  return signers;
}

function findSigners(
  archive: ZipArchive,
  blocks: readonly ZipEntry[],
  files: ReadonlyMap<string, ZipEntry>,
  issues: IssueLog,
): JarSigner[] {
  return blocks.flatMap((block) => {
    const fileName = `${block.name.slice(0, block.name.lastIndexOf('.'))}.SF`;
    const file = files.get(fileName);
    const name = visible(block.name);
    if (file === undefined) {
      issues.warning('signature-file-missing', `no ${visible(fileName)} for this signature block`, name);
      return [];
    }
    const fileBytes = readPart(archive, file, maximumManifest, issues, name) ?? Buffer.alloc(0);
    const nothing = { certificates: [], algorithms: [], ignored: false, entryNames: new Set<string>() };
    return { name, block, file, issues: issueLog(), fileBytes, ...nothing };
  });
}

function checkBlock(archive: ZipArchive, signer: JarSigner, range: SdkRange): void {
  const bytes = readPart(archive, signer.block, maximumBlock, signer.issues, signer.name);
  if (bytes !== undefined)
    Object.assign(
      signer,
      checkSignatureBlock(bytes, signer.fileBytes, { range, name: signer.name, issues: signer.issues }),
    );
}

function checkFile(signer: JarSigner, context: SignatureFileContext): void {
  Object.assign(signer, checkSignatureFile(signer.fileBytes, context, signer.name, signer.issues));
}

function anyError(issues: IssueLog, signers: readonly JarSigner[]): boolean {
  return issues.errors.length > 0 || signers.some((signer) => signer.issues.errors.length > 0);
}

async function checkEntries(
  archive: ZipArchive,
  manifest: ManifestFile,
  signers: readonly JarSigner[],
  range: SdkRange,
  issues: IssueLog,
): Promise<void> {
  const jobs: DigestJob[] = [];
  let common: readonly JarSigner[] | undefined;
  for (const entry of archive.entries) {
    if (entry.name.startsWith(metaDirectory) || entry.name.endsWith('/')) continue;
    const section = manifest.entries.get(entry.name);
    if (section === undefined) {
      issues.error('entry-not-covered', `${visible(entry.name)} is not in the manifest file`);
      continue;
    }
    const covering = signers.filter(({ entryNames }) => entryNames.has(entry.name));
    if (covering.length === 0) {
      issues.error('entry-not-signed', `${visible(entry.name)} is in no signature file`);
      continue;
    }
    common ??= covering;
    if (covering.length !== common.length || covering.some((signer, index) => signer !== common?.[index])) {
      issues.error('entry-signers-differ', `${visible(entry.name)} has other signers than the entries before`);
      continue;
    }
    const digests = digestsToVerify(section, '-Digest', range);
    if (digests.length === 0) issues.error('entry-digest-missing', `no usable digest for ${visible(entry.name)}`);
    else jobs.push({ entry, digests });
  }
  if (common === undefined) issues.error('no-signed-entries', 'no entry outside of META-INF is signed');
  for (const signer of signers) signer.ignored = common?.includes(signer) !== true;
  warnUnprotected(archive, signers, issues);
  await verifyEntryDigests(archive, jobs, issues);
}

function warnUnprotected({ entries }: ZipArchive, signers: readonly JarSigner[], issues: IssueLog): void {
  const own = new Set([
    manifestName,
    ...signers.filter(({ ignored }) => !ignored).flatMap(({ block, file }) => [block.name, file.name]),
  ]);
  for (const { name } of entries) {
    if (!name.startsWith(metaDirectory) || name.endsWith('/') || own.has(name)) continue;
    issues.warning('entry-unprotected', `${visible(name)} may be changed without breaking the signature`);
  }
}

/** Moves the signer's issues into the scheme's: those of a signer that Android ignores decide nothing. */
function signerResult(signer: JarSigner, issues: IssueLog): SignerResult {
  for (const { code, detail } of signer.issues.warnings) issues.warning(code, detail, signer.name);
  for (const { code, detail } of signer.issues.errors) {
    if (signer.ignored) issues.warning(code, detail, signer.name);
    else issues.error(code, detail, signer.name);
  }
  const { name, certificates, algorithms } = signer;
  const schemeFailed = issues.errors.some((issue) => issue.signer === undefined);
  const verified = !signer.ignored && !schemeFailed && signer.issues.errors.length === 0;
  return { name, verified, certificates: certificates.map(({ info }) => info.sha256), algorithms };
}
