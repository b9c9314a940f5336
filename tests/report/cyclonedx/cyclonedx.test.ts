import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';

import { cyclonedx } from '../../../src/report/cyclonedx/index.ts';
import type { Bom } from '../../../src/report/cyclonedx/model.ts';
import type { ReportInput } from '../../../src/report/format.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf, failed } from '../../support/evidence.ts';
import { reportInputOf } from '../../support/report.ts';

/** By the foundation's own schema, in which no unknown key is allowed. */
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

function render(input: ReportInput): Bom {
  return JSON.parse(String(cyclonedx.render(input))) as Bom;
}

const errorsOf = (bom: object) => validator.validate(JSON.stringify(bom));

const app = evidenceOf({
  permissions: {
    declared: [{ name: 'android.permission.CAMERA' }, { name: 'android.permission.READ_SMS', maxSdk: 28 }],
    implied: [{ name: 'android.permission.READ_PHONE_STATE', reason: 'targetSdk < 4' }],
  },
  sdks: {
    sdks: [
      {
        id: 'jiguang-push',
        version: '4.8.1',
        confidence: 'certain',
        signs: [
          {
            sign: 'class',
            value: 'cn.jpush.android',
            place: { file: 'classes.dex', owner: 'sdk:jiguang-push', class: 'cn.jpush.android.A' },
          },
          {
            sign: 'library',
            value: 'libjpush480.so',
            place: { file: 'lib/arm64-v8a/libjpush480.so', owner: 'sdk:jiguang-push' },
          },
        ],
      },
      { id: 'getui-push', version: null, confidence: 'likely', signs: [] },
    ],
  },
  'native-libraries': {
    abis: ['arm64-v8a', 'armeabi-v7a'],
    libraries: [
      {
        file: 'lib/arm64-v8a/libjpush480.so',
        abi: 'arm64-v8a',
        owner: 'sdk:jiguang-push',
        needed: ['libc.so', 'libbase.so'],
      },
      { file: 'lib/armeabi-v7a/libjpush480.so', abi: 'armeabi-v7a', owner: 'sdk:jiguang-push', needed: [] },
      { file: 'lib/arm64-v8a/libbase.so', abi: 'arm64-v8a', owner: 'app', needed: [] },
    ],
  },
});

const bom = render(reportInputOf(app));
const component = (ref: string) => bom.components.find((one) => one['bom-ref'] === ref);

describe('CycloneDX report', () => {
  it('is valid by the strict schema, for rich, clean, poor, driven and hostile evidence', async () => {
    const hostile = '\u0000<\u202E\uD800 #?%'.repeat(200);
    const poor = evidenceOf({ sdks: failed('dex-unreadable'), manifest: failed('manifest-unreadable') });
    const evil = evidenceOf({
      manifest: { package: hostile, label: hostile, labelZh: hostile, versionName: hostile, versionCode: hostile },
      permissions: { declared: [{ name: hostile, maxSdk: 1 }] },
      sdks: {
        sdks: [
          {
            id: hostile,
            version: hostile,
            signs: [{ sign: 'asset', value: hostile, place: { file: hostile, owner: 'app' } }],
          },
        ],
      },
      'native-libraries': {
        libraries: [`${hostile}1`, `${hostile}2`].map((name) => ({
          file: `lib/x/${name}`,
          abi: hostile,
          owner: 'app',
        })),
      },
    });
    for (const evidence of [app, evidenceOf(), poor, drivenEvidence(), evil])
      for (const locale of ['zh-CN', 'en'] as const) {
        const made = render(reportInputOf(evidence, { locale }));
        expect(await errorsOf(made)).toBeNull();
        const refs = [made.metadata.component, ...made.components].map((one) => one['bom-ref']);
        expect(new Set(refs).size).toBe(refs.length);
        for (const { dependsOn, ref } of made.dependencies)
          for (const one of [ref, ...dependsOn]) expect(refs).toContain(one);
      }
  });

  it('is checked for real: the schema refuses what it does not know', async () => {
    expect(await errorsOf({ ...bom, surprise: 1 })).not.toBeNull();
    expect(await errorsOf({ ...bom, serialNumber: 'urn:uuid:1' })).not.toBeNull();
  });

  it('names the app by package, version and hash', () => {
    const { inspection } = reportInputOf(app);
    const { sha256, versionName } = inspection.apk;
    expect(bom.metadata.component).toMatchObject({
      type: 'application',
      version: versionName,
      purl: `pkg:generic/cn.gov.example.app@${versionName}?checksum=sha256:${sha256}`,
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    });
  });

  it('has the permissions as properties of the app', () => {
    const values = (name: string) =>
      bom.metadata.component.properties?.filter((one) => one.name === name).map(({ value }) => value);
    expect(values('android:permission')).toEqual(['android.permission.CAMERA', 'android.permission.READ_SMS']);
    expect(values('android:permission:maxSdkVersion')).toEqual(['android.permission.READ_SMS=28']);
    expect(values('android:permission:implied')).toEqual(['android.permission.READ_PHONE_STATE']);
  });

  it('has an SDK with its maker, its version where known, and where it was seen', () => {
    expect(component('sdk:jiguang-push')).toMatchObject({
      name: '极光推送',
      version: '4.8.1',
      description: '消息推送',
      evidence: {
        occurrences: [
          { location: 'classes.dex', symbol: 'cn.jpush.android.A', additionalContext: 'cn.jpush.android' },
          { location: 'lib/arm64-v8a/libjpush480.so' },
        ],
      },
    });
    expect(component('sdk:getui-push')).not.toHaveProperty('version');
    expect(component('sdk:getui-push')?.properties).toContainEqual({ name: 'zhijian:confidence', value: 'likely' });
  });

  it('has a native library once, seen per ABI, below the SDK that owns it and above what it links to', () => {
    expect(component('library:libjpush480.so')?.evidence?.occurrences.map(({ location }) => location)).toEqual([
      'lib/arm64-v8a/libjpush480.so',
      'lib/armeabi-v7a/libjpush480.so',
    ]);
    const below = (ref: string) => bom.dependencies.find((one) => one.ref === ref)?.dependsOn;
    expect(below('app')).toEqual(expect.arrayContaining(['sdk:jiguang-push', 'sdk:getui-push', 'library:libbase.so']));
    expect(below('app')).not.toContain('library:libjpush480.so');
    expect(below('sdk:jiguang-push')).toEqual(['library:libjpush480.so']);
    expect(below('library:libjpush480.so')).toEqual(['library:libbase.so']);
  });

  it('is never called whole, and says which evidence was not to be had', () => {
    expect(bom.compositions).toEqual([{ aggregate: 'incomplete', assemblies: ['app'] }]);
    const gaps = [{ code: 'packed-code', place: '', detail: '' }];
    const packed = render(reportInputOf(evidenceOf({ dex: { gaps }, sdks: failed('dex-unreadable') })));
    expect(packed.compositions[0]?.aggregate).toBe('unknown');
    expect(packed.metadata.properties).toEqual(
      expect.arrayContaining([
        { name: 'zhijian:gap', value: 'sdks: dex-unreadable' },
        { name: 'zhijian:gap', value: 'dex: packed-code' },
      ]),
    );
  });

  it('has the same number for the same bundle, another for another or in another language', () => {
    const numberOf = (sha256: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
      render(reportInputOf(app, { locale, change: (made) => ({ ...made, bundle: { ...made.bundle, sha256 } }) }))
        .serialNumber;
    expect(numberOf('a')).toBe(numberOf('a'));
    expect(numberOf('a')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set([numberOf('a'), numberOf('b'), numberOf('a', 'en')]).size).toBe(3);
  });

  it('carries the hash that ties it to its evidence', () => {
    const { sha256 } = reportInputOf(app).inspection.bundle;
    expect(bom.metadata.properties).toContainEqual({ name: 'zhijian:bundleSha256', value: sha256 });
  });
});
