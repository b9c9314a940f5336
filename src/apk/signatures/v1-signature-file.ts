import { createHash } from 'node:crypto';

import { visible } from '../../shared/text.ts';
import type { IssueLog } from './issues.ts';
import type { ManifestSection } from './jar-manifest.ts';
import { readManifestSections } from './jar-manifest.ts';
import { reasonOf } from './malformed.ts';
import type { SdkRange } from './model.ts';
import { digestsToVerify } from './v1-digests.ts';

/** `META-INF/MANIFEST.MF`, read. */
export interface ManifestFile {
  bytes: Buffer;
  main: ManifestSection | undefined;
  /** Sections by entry name. */
  entries: ReadonlyMap<string, ManifestSection>;
}

export interface SignatureFileContext {
  range: SdkRange;
  manifest: ManifestFile;
  /** Block schemes, by number, that some API level of the range knows and that the file holds. */
  knownSchemes: ReadonlySet<number>;
  foundSchemes: ReadonlySet<number>;
}

export interface SignatureFile {
  /** Android takes no notice of this signer: the others decide. */
  ignored: boolean;
  /** Entries the file speaks for. */
  entryNames: ReadonlySet<string>;
}

const blockSchemesSince = 24;
const signedSchemesAttribute = 'X-Android-APK-Signed';

/** Checks a signature file (`.SF`) against the manifest file, as `StrictJarVerifier` does. */
export function checkSignatureFile(
  bytes: Buffer,
  context: SignatureFileContext,
  name: string,
  issues: IssueLog,
): SignatureFile {
  const sections = sectionsOf(bytes, 'signature', name, issues);
  if (sections === undefined) return { ignored: false, entryNames: new Set() };
  const [main] = sections;
  const ignored: SignatureFile = { ignored: true, entryNames: new Set() };
  if (main?.attribute('Signature-Version') === undefined) {
    issues.error('signature-file-version-missing', 'no Signature-Version in the signature file', name);
    return ignored;
  }
  if (context.range.max >= blockSchemesSince) checkStripping(main, context, name, issues);
  // An old signing tool with ways of its own; Android knows it by this name.
  const signtool = main.attribute('Created-By')?.includes('signtool') === true;
  const wholeVerified = checkWholeManifest(main, signtool ? '-Digest' : '-Digest-Manifest', context, name, issues);
  if (!signtool) checkMainSection(main, context, name, issues);
  if (issues.errors.length > 0) return { ignored: false, entryNames: new Set() };
  return checkSections(sections.slice(1), wholeVerified, signtool, context, name, issues) ?? ignored;
}

/** The sections of a manifest or signature file; undefined, with the reason in `issues`, when there are absurdly many. */
export function sectionsOf(
  bytes: Buffer,
  what: 'manifest' | 'signature',
  signer: string | undefined,
  issues: IssueLog,
): ManifestSection[] | undefined {
  try {
    return readManifestSections(bytes);
  } catch (error) {
    issues.error('sections-malformed', `${what} file: ${reasonOf(error)}`, signer);
    return undefined;
  }
}

/** The attribute lists the block schemes the file was signed with too: without it they could be cut off unnoticed. */
function checkStripping(
  main: ManifestSection,
  { knownSchemes, foundSchemes }: SignatureFileContext,
  name: string,
  issues: IssueLog,
): void {
  const listed = main.attribute(signedSchemesAttribute);
  if (listed === undefined) {
    if (foundSchemes.size === 0) return;
    issues.warning('stripping-protection-missing', `no ${signedSchemesAttribute} in the signature file`, name);
    return;
  }
  for (const item of listed.split(',').slice(0, 64)) {
    if (!/^\s*[+-]?\d+\s*$/.test(item)) continue;
    const scheme = Number(item);
    if (!knownSchemes.has(scheme)) issues.warning('scheme-unknown', `scheme ${scheme} is said to be used too`, name);
    else if (!foundSchemes.has(scheme))
      issues.error('scheme-stripped', `signed with scheme v${scheme} too, which is not there`, name);
  }
}

function checkWholeManifest(
  main: ManifestSection,
  suffix: string,
  { manifest, range }: SignatureFileContext,
  name: string,
  issues: IssueLog,
): boolean {
  const digests = digestsToVerify(main, suffix, range);
  if (digests.length === 0) {
    issues.warning('manifest-file-digest-missing', 'the signature file has no digest of the whole manifest', name);
    return false;
  }
  const wrong = digests.filter(({ hash, value }) => !createHash(hash).update(manifest.bytes).digest().equals(value));
  for (const digest of wrong) {
    issues.warning(
      'manifest-file-digest-wrong',
      `${digest.name} of the whole manifest differs; its sections decide`,
      name,
    );
  }
  return wrong.length === 0;
}

function checkMainSection(
  main: ManifestSection,
  { manifest, range }: SignatureFileContext,
  name: string,
  issues: IssueLog,
): void {
  const { start = 0, end = 0 } = manifest.main ?? {};
  const covered = manifest.bytes.subarray(start, end);
  for (const digest of digestsToVerify(main, '-Digest-Manifest-Main-Attributes', range)) {
    if (createHash(digest.hash).update(covered).digest().equals(digest.value)) continue;
    issues.error('main-section-digest-wrong', `${digest.name} of the manifest's main section differs`, name);
  }
}

/** Undefined when the signer is to be ignored. */
function checkSections(
  sections: readonly ManifestSection[],
  wholeVerified: boolean,
  signtool: boolean,
  { manifest, range }: SignatureFileContext,
  name: string,
  issues: IssueLog,
): SignatureFile | undefined {
  const entryNames = new Set<string>();
  let ignored = false;
  for (const [index, section] of sections.entries()) {
    if (section.name === undefined) {
      issues.error('section-unnamed', `section #${index + 1} of the signature file has no name`, name);
      return undefined;
    }
    if (entryNames.has(section.name)) {
      issues.error('section-duplicate', `two sections for ${visible(section.name)} in the signature file`, name);
      return undefined;
    }
    entryNames.add(section.name);
    if (wholeVerified) continue;
    const covered = manifest.entries.get(section.name);
    if (covered === undefined) {
      issues.error('section-digest-missing', `${visible(section.name)} is not in the manifest`, name);
      ignored = true;
      continue;
    }
    const digests = digestsToVerify(section, '-Digest', range);
    if (digests.length === 0)
      issues.error('section-digest-missing', `no usable digest for ${visible(section.name)}`, name);
    const bytes = sectionBytes(manifest.bytes, covered, signtool);
    for (const digest of digests) {
      if (createHash(digest.hash).update(bytes).digest().equals(digest.value)) continue;
      issues.error(
        'section-digest-wrong',
        `${digest.name} of the manifest section of ${visible(section.name)} differs`,
        name,
      );
    }
  }
  return { ignored, entryNames };
}

/** signtool left the empty line after a section out of its digest. */
function sectionBytes(bytes: Buffer, { start, end }: ManifestSection, signtool: boolean): Buffer {
  const emptyLine = bytes.subarray(start, end).subarray(-2).equals(Buffer.from('\n\n'));
  return bytes.subarray(start, signtool && emptyLine ? end - 1 : end);
}
