import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openFile } from '../../../src/apk/bytes.ts';
import type { Manifest } from '../../../src/apk/manifest/model.ts';
import { readManifestOf } from '../../../src/apk/manifest/read.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import { visible } from '../../../src/shared/text.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { budget } from '../resources/collect.ts';

const corpus = process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus';
const missing = !existsSync(join(corpus, 'truth.json'));

/** What aapt prints of a file; absent fields were not printed. */
interface Badging {
  package?: string;
  versionCode?: string;
  versionName?: string;
  minSdk?: string;
  targetSdk?: string;
  maxSdk?: string;
  compileSdk?: string;
  split?: string;
  label?: string;
  labelZh?: string;
  usesPermission: string[];
  usesPermissionSdk23: string[];
  usesPermissionImplied?: Record<string, string>;
  launchable: string[];
}

interface Truth {
  file: string;
  aapt10?: Badging;
  aapt2_14?: Badging;
  hostile?: { platform: 'accept' | 'reject' | 'differs' | 'bundle' };
  manifest?: {
    components?: {
      type: string;
      name: string | null;
      exported: boolean | null;
      permission: string | null;
      enabled: boolean | null;
      intentFilters: number;
    }[];
    application?: Record<string, unknown>;
  };
}

interface Reading {
  readonly truth: Truth;
  readonly manifest: Manifest | undefined;
  readonly error: InspectorError | undefined;
  readonly problems: readonly Problem[];
}

const truths = missing ? [] : (JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8')) as Truth[]);
const readings = truths.filter((truth) => truth.aapt10 !== undefined).map(read);

/** Anything but an `InspectorError` escapes and fails the whole file. */
function read(truth: Truth): Reading {
  const problems: Problem[] = [];
  const source = openFile(join(corpus, 'files', truth.file));
  try {
    const archive = openZip(source, budget());
    try {
      const { manifest } = readManifestOf(archive, budget(), (problem) => problems.push(problem));
      return { truth, manifest, error: undefined, problems: [...archive.problems, ...problems] };
    } catch (error) {
      if (!(error instanceof InspectorError)) throw error;
      return { truth, manifest: undefined, error, problems: [...archive.problems, ...problems] };
    }
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    return { truth, manifest: undefined, error, problems };
  } finally {
    source.close();
  }
}

const sorted = (names: readonly string[]): string => [...names].sort().join(' ');
const listed = (implied: readonly (readonly [string, string])[]): string =>
  sorted(implied.map(([name, reason]) => `${name} (${reason})`));

/** One value of the manifest and the same as aapt prints it; undefined on aapt's side: aapt says nothing of it. */
const fields: Readonly<
  Record<string, readonly [(manifest: Manifest) => unknown, (badging: Badging) => string | undefined]>
> = {
  package: [(manifest) => manifest.package, (badging) => badging.package],
  versionCode: [(manifest) => manifest.versionCode, (badging) => badging.versionCode],
  versionName: [(manifest) => manifest.versionName ?? '', (badging) => badging.versionName],
  minSdk: [(manifest) => manifest.sdk.min, (badging) => badging.minSdk],
  targetSdk: [(manifest) => manifest.sdk.target, (badging) => badging.targetSdk],
  maxSdk: [(manifest) => manifest.sdk.max, (badging) => badging.maxSdk],
  compileSdk: [(manifest) => manifest.sdk.compile, (badging) => badging.compileSdk],
  split: [(manifest) => manifest.split?.name, (badging) => badging.split],
  label: [(manifest) => manifest.application.label.text, (badging) => badging.label],
  labelZh: [(manifest) => manifest.application.label.zhCN, (badging) => badging.labelZh],
  usesPermission: [
    (manifest) =>
      sorted(manifest.usesPermissions.filter(({ element }) => element === 'uses-permission').map(({ name }) => name)),
    (badging) => sorted(badging.usesPermission),
  ],
  usesPermissionSdk23: [
    (manifest) =>
      sorted(manifest.usesPermissions.filter(({ element }) => element !== 'uses-permission').map(({ name }) => name)),
    (badging) => sorted(badging.usesPermissionSdk23),
  ],
  impliedPermissions: [
    (manifest) =>
      listed(
        manifest.impliedPermissions
          .filter(({ listedByAapt }) => listedByAapt)
          .map(({ name, reason }) => [name, reason.replace('android.permission.', '')]),
      ),
    (badging) => listed(Object.entries(badging.usesPermissionImplied ?? {})),
  ],
  // aapt passes over aliases, which a launcher does show.
  launchers: [
    (manifest) =>
      sorted(
        manifest.launchers.filter(({ kind, leanback }) => kind === 'activity' && !leanback).map(({ name }) => name),
      ),
    (badging) => sorted(badging.launchable.map(unescape)),
  ],
};

/** aapt escapes what it prints. */
function unescape(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\"', '"');
}

/** Files where both versions of aapt lose what Android does not, or print what cannot be compared; and why. */
const aaptIsBlind: readonly string[] = [
  'SENDSECRET.apk', // its xmltree goes by attribute names, which this file blanks
  'a27-no-end-tags.apk', // both read the flat order of elements that have no ends
  'a32-resmap-short.apk', // both go by resource ids only; here they are gone
  'a33-resmap-missing.apk',
  'v3-only-with-rsa-pkcs1-sha512-8192-digest-mismatch.apk', // one stops in the middle, the other refuses the zip
];

const blind = ({ truth }: Reading): boolean => aaptIsBlind.some((name) => truth.file.endsWith(name));

/** Where the two versions of aapt disagree, either is right. */
function difference({ truth, manifest }: Reading, name: string): string[] {
  const [ours, theirs] = fields[name]!;
  const answers = [truth.aapt10, truth.aapt2_14]
    .filter((badging) => badging?.package !== undefined)
    .map((badging) => theirs(badging!));
  if (manifest === undefined || answers.length === 0 || answers.includes(undefined)) return [];
  const own = String(ours(manifest) ?? '');
  return answers.includes(own) ? [] : [`${truth.file}: ${visible(own)}, aapt: ${answers.join(' | ')}`];
}

const accepted = readings.filter(
  ({ truth }) => truth.aapt10?.package !== undefined || truth.aapt2_14?.package !== undefined,
);

describe.skipIf(missing)(`the corpus${missing ? ' (skipped: no corpus)' : ''}`, () => {
  test('every file that aapt reads is read', () => {
    expect(
      accepted
        .filter(({ manifest }) => manifest === undefined)
        .map(({ truth, error }) => `${truth.file}: ${error?.message}`),
    ).toEqual([]);
    expect(accepted.length).toBeGreaterThan(400);
  });

  test.each(Object.keys(fields))('%s is what aapt says', (name) => {
    expect(accepted.filter((reading) => !blind(reading)).flatMap((reading) => difference(reading, name))).toEqual([]);
  });

  test('components are what aapt says', () => {
    const full = (name: string | null, packageName: string): string => {
      const written = unescape(name ?? '');
      if (written.startsWith('.')) return packageName + written;
      return written.includes('.') ? written : `${packageName}.${written}`;
    };
    for (const { truth, manifest } of accepted.filter((reading) => !blind(reading))) {
      if (manifest === undefined || truth.manifest?.components === undefined) continue;
      const ours = manifest.components.map((component) => ({
        type: component.kind,
        name: component.name,
        exported: component.exported ?? null,
        permission: component.permission ?? null,
        enabled: component.enabled ?? null,
        intentFilters: component.intentFilters.length,
      }));
      const theirs = truth.manifest.components.map((component) => ({
        ...component,
        name: full(component.name, manifest.package),
      }));
      expect({ file: truth.file, components: ours }).toEqual({ file: truth.file, components: theirs });
    }
  });

  test('application flags are what aapt says', () => {
    const flags = [
      'debuggable',
      'allowBackup',
      'extractNativeLibs',
      'testOnly',
      'usesCleartextTraffic',
      'requestLegacyExternalStorage',
      'name',
    ] as const;
    for (const { truth, manifest } of accepted.filter((reading) => !blind(reading))) {
      if (manifest === undefined || truth.manifest?.application === undefined) continue;
      const ours = Object.fromEntries(flags.map((flag) => [flag, manifest.application[flag]]));
      const theirs = Object.fromEntries(flags.map((flag) => [flag, truth.manifest?.application?.[flag]]));
      expect({ file: truth.file, ...ours }).toEqual({ file: truth.file, ...theirs });
    }
  });

  test('nothing is lost in a file the platform accepts, unless it is said why', () => {
    const losses = accepted
      .filter(({ truth }) => truth.hostile === undefined || truth.hostile.platform === 'accept')
      .filter(
        ({ truth, problems }) => problems.some(({ loss }) => loss) && !truth.file.endsWith('asn1_unprintable.apk'),
      );
    expect(losses.map(({ truth, problems }) => `${truth.file}: ${problems.find(({ loss }) => loss)?.detail}`)).toEqual(
      [],
    );
  });

  test('what the platform refuses is never taken without a word', () => {
    const refused = readings.filter(({ truth }) => truth.hostile?.platform === 'reject');
    const silent = refused.filter(({ error, problems }) => error === undefined && problems.length === 0);
    expect(silent.map(({ truth }) => truth.file)).toEqual([]);
    expect(refused.length).toBeGreaterThan(20);
  });
});
