import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openFile } from '../../../src/apk/bytes.ts';
import { apksignerView } from '../../../src/apk/signatures/apksigner-view.ts';
import type { SchemeName, Signatures } from '../../../src/apk/signatures/model.ts';
import { verifySignatures } from '../../../src/apk/signatures/verify.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

const corpus = process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus';
const missing = !existsSync(join(corpus, 'truth.json'));

/** What one run of apksigner printed. */
interface ApksignerRun {
  verifies: boolean;
  v1?: boolean;
  v2?: boolean;
  v3?: boolean;
  'v3.1'?: boolean;
  v4?: boolean;
  sourceStamp?: boolean;
  certSha256: string[];
  certDN: string[];
  keyAlg: string[];
  keyBits: string[];
}

type Badging = { minSdk?: string; targetSdk?: string } | undefined;

interface Truth {
  file: string;
  aapt10?: Badging;
  aapt2_14?: Badging;
  apksigner?: ApksignerRun;
  apksignerMin24?: ApksignerRun;
  apksignerMin28?: ApksignerRun;
  apksignerMin33?: ApksignerRun;
}

const runs = [
  ['apksigner', undefined],
  ['apksignerMin24', 24],
  ['apksignerMin28', 28],
  ['apksignerMin33', 33],
] as const;

/** Files where apksigner fails for a reason of its own. All of them verify here. */
const apksignerFails: Readonly<Record<string, string>> = {
  'v2-only-with-rsa-pss-sha256-16384.apk': 'its cryptography refuses RSA keys of 16384 bits with PSS',
  'minimal_def_mod.apk': 'it wants AndroidManifest.xml, whose data is corrupt; the signature covers it as it stands',
  'minimal_zero_sized_end_ns.apk': 'it wants the minimum SDK version from a manifest it cannot parse',
};

/** Neither aapt reads the file, so that only apksigner knows its minimum SDK version. */
const minSdkOf: Readonly<Record<string, number>> = { 'v1-only-with-nul-in-entry-name.apk': 18 };

/** No tool prints this one; the files say it in their names. */
const targetSandboxOf = (file: string): number => Number(/targetSandboxVersion-(\d)/.exec(file)?.[1] ?? 1);

async function verify(truth: Truth, minimum: number | undefined): Promise<Signatures | undefined> {
  const name = truth.file.slice(truth.file.lastIndexOf('/') + 1);
  const stated = truth.aapt10?.minSdk ?? truth.aapt2_14?.minSdk;
  const minSdk = minimum ?? minSdkOf[name] ?? Number(stated ?? 1);
  const targetSdk = Number(truth.aapt10?.targetSdk ?? truth.aapt2_14?.targetSdk ?? minSdk);
  const budget = new Budget(defaultLimits);
  const source = openFile(join(corpus, 'files', truth.file));
  try {
    const facts = { targetSdk, targetSandbox: targetSandboxOf(truth.file) };
    return await verifySignatures(openZip(source, budget), { minSdk, ...facts, budget });
  } catch (error) {
    if (error instanceof InspectorError && error.code === 'archive-unreadable') return undefined;
    throw error;
  } finally {
    source.close();
  }
}

const schemes: readonly (readonly [SchemeName, 'v1' | 'v2' | 'v3' | 'v3.1' | 'v4'])[] = [
  ['v1', 'v1'],
  ['v2', 'v2'],
  ['v3', 'v3'],
  ['v31', 'v3.1'],
  ['v4', 'v4'],
];

function differences(signatures: Signatures | undefined, run: ApksignerRun): string[] {
  const verifies = signatures?.verified ?? false;
  if (verifies !== run.verifies) return [`verifies: ${verifies}, not ${run.verifies}`];
  if (signatures === undefined || !run.verifies) return [];
  const view = apksignerView(signatures);
  const found = schemes
    .filter(([scheme, printed]) => view.verifiedUsing[scheme] !== run[printed])
    .map(([scheme]) => `${scheme}: ${view.verifiedUsing[scheme]}`);
  if (view.sourceStamp !== run.sourceStamp) found.push(`source stamp: ${view.sourceStamp}`);
  // It prints the stamp's certificate among the signers' when there is a stamp block.
  const stamp = signatures.sourceStamp.certificate;
  const printed = new Set(run.certSha256);
  const expected = new Set(view.certificates);
  const unlike = [...printed].filter((sha256) => !expected.has(sha256) && sha256 !== stamp);
  const left = [...expected].filter((sha256) => !printed.has(sha256));
  if (unlike.length + left.length > 0) found.push(`certificates: ${[...expected].join(' ')}`);
  return [
    ...found,
    ...run.certSha256.flatMap((sha256, index) => certificateDifferences(signatures, run, sha256, index)),
  ];
}

function certificateDifferences(signatures: Signatures, run: ApksignerRun, sha256: string, index: number): string[] {
  const certificate = signatures.certificates.find((candidate) => candidate.sha256 === sha256);
  const { subject, keyAlgorithm, keyBits } = certificate ?? {};
  const seen = `${subject} ${keyAlgorithm} ${keyBits}`;
  const printed = `${run.certDN[index]} ${run.keyAlg[index]} ${run.keyBits[index]}`;
  return seen === printed ? [] : [`certificate: ${seen}, not ${printed}`];
}

describe.skipIf(missing)(`apksigner on the corpus${missing ? ' (skipped: no corpus)' : ''}`, () => {
  it('says the same of every file, scheme by scheme', { timeout: 300_000 }, async () => {
    const truths = JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8')) as Truth[];
    const unlike: Record<string, string[]> = {};
    let compared = 0;
    for (const truth of truths) {
      const name = truth.file.slice(truth.file.lastIndexOf('/') + 1);
      for (const [key, minimum] of runs) {
        const run = truth[key];
        if (run === undefined) continue;
        const signatures = await verify(truth, minimum);
        if (apksignerFails[name] !== undefined && !run.verifies && signatures?.verified === true) continue;
        compared += 1;
        const found = differences(signatures, run);
        if (found.length > 0) unlike[`${truth.file} ${key}`] = found;
      }
    }
    expect(unlike).toEqual({});
    expect(compared).toBeGreaterThan(800);
  });
});

const fixtures = join(corpus, 'files/LineageOS+android_tools_apksig/src/test/resources/com/android/apksig');
const absent = !existsSync(fixtures);

async function verifyFixture(name: string, minSdk: number): Promise<Signatures> {
  const budget = new Budget(defaultLimits);
  const source = openFile(join(fixtures, name));
  try {
    return await verifySignatures(openZip(source, budget), { minSdk, budget });
  } finally {
    source.close();
  }
}

describe.skipIf(absent)(`fixtures of apksig${absent ? ' (skipped: no corpus)' : ''}`, () => {
  it.each<[string, SchemeName, string]>([
    ['v2-only-with-ecdsa-sha256-p256-digest-mismatch.apk', 'v2', 'content-digest-wrong'],
    ['v2-only-with-rsa-pkcs1-sha256-2048-sig-does-not-verify.apk', 'v2', 'signature-wrong'],
    ['v2-only-signatures-and-digests-block-mismatch.apk', 'v2', 'algorithms-differ'],
    ['v2-only-11-signers.apk', 'v2', 'too-many-signers'],
    ['v3-only-cert-and-public-key-mismatch.apk', 'v3', 'public-key-differs'],
    ['v3-only-no-certs-in-sig.apk', 'v3', 'no-certificates'],
    ['v1v2v3-with-rsa-2048-lineage-3-signers-invalid-lineage-attr.apk', 'v3', 'signature-wrong'],
    ['v1v2v3-with-rsa-2048-lineage-3-signers-no-sig-block.apk', 'v1', 'scheme-stripped'],
    ['v31-tgt-34-v3-attr-value-33.apk', 'v3', 'rotation-sdk-differs'],
    ['v1-only-with-signed-attrs-wrong-digest.apk', 'v1', 'signature-wrong'],
    ['v1-only-with-signed-attrs-missing-content-type.apk', 'v1', 'signed-attributes-malformed'],
  ])('%s fails %s with %s', async (name, scheme, code) => {
    const { errors } = (await verifyFixture(name, 24))[scheme];
    expect(errors.map((error) => error.code)).toContain(code);
  });

  it.each([
    ['valid-stamp.apk', true, []],
    ['stamp-certificate-mismatch.apk', false, ['stamp-certificate-differs']],
    ['stamp-apk-hash-mismatch.apk', false, ['stamp-block-missing']],
    ['stamp-apk-hash-mismatch-v3.apk', false, ['signature-wrong']],
    ['stamp-lineage-invalid.apk', false, ['lineage-other-certificate']],
  ])('the source stamp of %s verifies: %s', async (name, verified, codes) => {
    const { sourceStamp } = await verifyFixture(name, 24);
    expect(sourceStamp).toMatchObject({ present: true, verified });
    expect([...new Set(sourceStamp.errors.map(({ code }) => code))]).toEqual(codes);
  });
});
