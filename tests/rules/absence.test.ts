import { describe, expect, it } from 'vitest';

import { rules } from '../../src/rules/index.ts';
import type { EvidenceKind } from '../../src/evidence/kinds/index.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge } from '../support/judge.ts';

const scheme = (present: boolean) => ({ present, checked: present, verified: present });
const onlyV1 = { v1: scheme(true), v2: scheme(false), v3: scheme(false), v1Digests: ['sha1'] };
const gap = { code: 'zip-directory-damaged', place: '', detail: 'the directory breaks off' };
const web = {
  effectiveExported: true,
  filters: [{ categories: ['android.intent.category.BROWSABLE'], schemes: ['https'], hosts: ['a.gov.cn'] }],
};

/** Rules that fail because something is not there, the evidence that makes them, and the kind in which it may be missing. */
const cases: readonly [rule: string, kind: EvidenceKind, evidence: Readonly<Record<string, object>>][] = [
  ['invalid-signature', 'signatures', { signatures: { v1: scheme(false), v2: scheme(false), v3: scheme(false) } }],
  ['v1-only-signature', 'signatures', { signatures: onlyV1 }],
  ['weak-signature-digest', 'signatures', { signatures: onlyV1 }],
  ['janus-exposure', 'signatures', { signatures: onlyV1, manifest: { minSdk: 21 } }],
  ['backup-exposure', 'manifest', { manifest: { application: { allowBackup: null, dataExtractionRules: null } } }],
  ['low-min-sdk', 'manifest', { manifest: { minSdk: 1, declaresMinSdk: false } }],
  ['outdated-target-sdk', 'manifest', { manifest: { targetSdk: 1, declaresTargetSdk: false } }],
  ['missing-64-bit-libraries', 'native-libraries', { 'native-libraries': { abis: ['armeabi-v7a'] } }],
  ['permission-purpose-absence', 'manifest', { permissions: { declared: [{ name: 'android.permission.CAMERA' }] } }],
  [
    'exposed-provider',
    'components',
    { components: { components: [{ type: 'provider', effectiveExported: true, owner: 'app' }] } },
  ],
  ['unverified-deep-link', 'components', { components: { components: [{ ...web, owner: 'app' }] } }],
];

describe.each(cases)('%s', (id, kind, partials) => {
  const outcomeOf = (evidence: object) =>
    judge(
      rules.find(({ meta }) => meta.id === id)!,
      evidenceOf(evidence),
    ).outcome;

  it('fails for what is not there', () => {
    expect(outcomeOf(partials)).toBe('failed');
  });

  it('cannot tell when it may stand in what was not read', () => {
    expect(outcomeOf({ ...partials, [kind]: { ...partials[kind], gaps: [gap] } })).toBe('cantTell');
  });
});

it('does not take an unreadable library for a missing ABI', () => {
  const rule = rules.find(({ meta }) => meta.id === 'missing-64-bit-libraries')!;
  const gaps = [{ ...gap, code: 'elf-unreadable', place: 'lib/armeabi-v7a/liba.so' }];
  expect(judge(rule, evidenceOf({ 'native-libraries': { abis: ['armeabi-v7a'], gaps } })).outcome).toBe('failed');
});
