import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Evidence } from '../../src/evidence/evidence.ts';
import { evidenceKinds, kindSchemas } from '../../src/evidence/kinds/index.ts';
import { openStatic } from '../../src/gather/open.ts';
import { gatherStatic } from '../../src/gather/static.ts';
import { InspectorError } from '../../src/shared/errors.ts';

const corpus = process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus';
const present = existsSync(join(corpus, 'truth.json'));
const title = (text: string): string =>
  present ? text : `${text} (skipped: no corpus at ../shared/corpus or $ZHIJIAN_CORPUS)`;

interface Badging {
  rc: number;
  package?: string;
  versionCode?: string;
  minSdk?: string;
  targetSdk?: string;
  usesPermission: string[];
  usesPermissionSdk23: string[];
  nativeCode: string[];
  altNativeCode: string[];
}

interface Truth {
  file: string;
  aapt10?: Badging;
  aapt2_14?: Badging;
  apksigner?: { verifies: boolean; certSha256: string[] };
}

const truths: Truth[] = present ? JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8')) : [];

/** Undefined for what is no package at all. */
async function evidenceOf(file: string): Promise<Evidence | undefined> {
  try {
    const opened = await openStatic(join(corpus, 'files', file));
    try {
      return await gatherStatic(opened.context);
    } finally {
      opened.close();
    }
  } catch (error) {
    if (error instanceof InspectorError && error.code === 'not-an-apk') return undefined;
    throw error;
  }
}

/** What our evidence says in the words of `aapt dump badging`. */
function badging(evidence: Evidence): Record<string, unknown> {
  const { manifest, permissions } = evidence;
  const libraries = evidence['native-libraries'];
  if (manifest?.status !== 'ok' || permissions?.status !== 'ok' || libraries?.status !== 'ok') return {};
  return {
    package: manifest.value.package,
    versionCode: manifest.value.versionCode ?? '',
    minSdk: manifest.value.declaresMinSdk ? String(manifest.value.minSdk) : undefined,
    permissions: permissions.value.declared.map(({ name }) => name),
    abis: libraries.value.abis,
  };
}

function expected(truth: Badging): Record<string, unknown> {
  return {
    package: truth.package,
    versionCode: truth.versionCode ?? '',
    minSdk: truth.minSdk,
    permissions: [...new Set([...truth.usesPermission, ...truth.usesPermissionSdk23])].sort(),
    abis: [...truth.nativeCode, ...truth.altNativeCode].sort(),
  };
}

/** Codenames of unreleased platforms and the like: there aapt prints what stands in the file and Android reads something else. */
const numeric = (level: string | undefined): boolean => level === undefined || /^\d+$/.test(level);

const gatheredAll = new Map<string, Evidence>();

describe.runIf(present)(title('the whole corpus'), () => {
  test('gathers from every file without a bug, and everything fits its schema', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    for (const { file } of truths.filter(({ file: name }) => /\.(?:apk|aab|apks|xapk|apkm)$/.test(name))) {
      const evidence = await evidenceOf(file);
      if (evidence === undefined) continue;
      gatheredAll.set(file, evidence);
      for (const kind of evidenceKinds) {
        const found = evidence[kind];
        if (found?.status === 'failed' && found.error.code === 'gatherer-failed')
          wrong.push(`${file} ${kind}: ${found.error.message}`);
        if (found?.status === 'ok' && !kindSchemas[kind].safeParse(found.value).success)
          wrong.push(`${file} ${kind}: schema`);
      }
    }
    expect(wrong).toEqual([]);
    expect(gatheredAll.size).toBeGreaterThan(400);
  });

  test('package, version, SDK level, permissions and ABIs are those of aapt', () => {
    const wrong: string[] = [];
    for (const { file, aapt10, aapt2_14 } of truths) {
      const evidence = gatheredAll.get(file);
      if (evidence === undefined || aapt10?.rc !== 0 || aapt2_14?.rc !== 0) continue;
      const either = [aapt10, aapt2_14]
        .filter(({ minSdk }) => numeric(minSdk))
        .map((truth) => JSON.stringify(expected(truth)));
      const ours = JSON.stringify(badging(evidence));
      if (either.length > 0 && !either.includes(ours)) wrong.push(`${file}: ${ours}, not ${either.join(' or ')}`);
    }
    expect(wrong).toEqual([]);
  });

  test('what apksigner verifies is verified, with the same certificates', () => {
    const wrong: string[] = [];
    for (const { file, apksigner } of truths) {
      const signatures = gatheredAll.get(file)?.signatures;
      if (apksigner?.verifies !== true || signatures?.status !== 'ok') continue;
      const certificates = new Set(signatures.value.certificates.map(({ sha256 }) => sha256));
      if (!signatures.value.verified || apksigner.certSha256.some((sha256) => !certificates.has(sha256)))
        wrong.push(file);
    }
    expect(wrong).toEqual([]);
  });

  test('packed apps are told, with their code kinds marked', () => {
    const packed = [...gatheredAll].flatMap(([file, { packers }]) =>
      packers?.status === 'ok' && packers.value.packers.length > 0
        ? [`${packers.value.packers.map(({ id }) => id).join()} ${file.slice(file.lastIndexOf('/') + 1)}`]
        : [],
    );
    expect(packed.sort()).toEqual([
      'bangcle nh.four.apk',
      'tencent-legu app-release_legu_signed_zipalign.apk',
      'tencent-legu app-release_legu_signed_zipalign.apk',
    ]);
  });

  test('hybrid apps are told with their version', () => {
    const location = gatheredAll.get(
      'AustinLin77+location/platforms/android/app/build/outputs/apk/release/app-release-unsigned.apk',
    );
    expect(location?.frameworks).toMatchObject({
      status: 'ok',
      value: { frameworks: [{ id: 'cordova', version: '7.0.0' }] },
    });
  });
});
