import { describe, expect, test } from 'vitest';

import type { ResourceTable } from '../../../src/apk/resources/model.ts';
import { openResources } from '../../../src/apk/resources/open.ts';
import { config, entry, packageChunk, referenceValue, stringValue, table, typeChunk } from '../resources/builders.ts';
import { budget } from '../resources/collect.ts';
import { type Attributes, element, readInApplication, readWith, reference } from './builders.ts';

const label = 0x7f010000;
const icon = 0x7f020000;
const file = 0x7f030000;
const flag = 0x7f040000;

/** A label in three languages, an icon in three densities, an XML file, a boolean and a reference to nowhere. */
const resources: ResourceTable = openResources(
  table(
    ['Hall', '政务大厅', 'Guichet', 'res/a.png', 'res/b.png', 'res/icon.xml', 'res/xml/nsc.xml'],
    [
      packageChunk({
        types: ['string', 'mipmap', 'xml', 'bool'],
        keys: ['k'],
        chunks: [
          typeChunk(1, [entry(0, stringValue(0)), entry(0, referenceValue(0x7f0f0000))]),
          typeChunk(1, [entry(0, stringValue(1))], { config: config({ language: 'zh', region: 'CN' }) }),
          typeChunk(1, [entry(0, stringValue(2))], { config: config({ language: 'fr' }) }),
          typeChunk(2, [entry(0, stringValue(3))], { config: config({ density: 640 }) }),
          typeChunk(2, [entry(0, stringValue(4))], { config: config({ density: 160 }) }),
          typeChunk(2, [entry(0, stringValue(5))], { config: config({ density: 0xfffe, sdkVersion: 26 }) }),
          typeChunk(3, [entry(0, stringValue(6))]),
          typeChunk(4, [entry(0, [0x12, 0xffffffff])]),
        ],
      }),
    ],
  ),
  'resources.arsc',
  () => {},
  budget(),
);

function application(attributes: Attributes) {
  const read = readWith([element('application', attributes)], {}, resources);
  return { ...read, application: read.manifest.application };
}

test('the label in every language', () => {
  expect(application({ 'android:label': reference(label) }).application.label).toEqual({
    text: 'Hall',
    reference: '@0x7f010000',
    byLocale: { 'zh-CN': '政务大厅', fr: 'Guichet' },
    zhCN: '政务大厅',
  });
});

test('a label in the manifest itself', () => {
  expect(application({ 'android:label': '示例政务' }).application.label).toEqual({
    text: '示例政务',
    byLocale: {},
    zhCN: '示例政务',
  });
});

describe('references', () => {
  test('to files, booleans and icons are resolved', () => {
    const { application: found, codes } = application({
      'android:networkSecurityConfig': reference(file),
      'android:debuggable': reference(flag),
      'android:icon': reference(icon),
      'android:theme': reference(0x01030005),
    });
    expect(found).toMatchObject({
      networkSecurityConfig: 'res/xml/nsc.xml',
      debuggable: true,
      icon: 'res/a.png',
      theme: '@0x01030005',
    });
    expect(codes).toEqual([]);
  });

  test('that lead nowhere stay as they are, told as loss', () => {
    for (const id of [0x7f010001, 0x7f990000]) {
      const {
        application: found,
        codes,
        lossy,
      } = application({ 'android:label': reference(id), 'android:debuggable': reference(id) });
      expect(found.label.text).toBe(`@0x${id.toString(16)}`);
      expect(found.debuggable).toBeUndefined();
      expect([codes, lossy]).toEqual([['manifest-reference-unresolved'], true]);
    }
  });

  test('to the platform are told, but nothing of the app is lost', () => {
    const { codes, lossy } = application({ 'android:label': reference(0x01040000) });
    expect([codes, lossy]).toEqual([['manifest-reference-unresolved'], false]);
  });

  test('to null are nothing', () => {
    expect(application({ 'android:backupAgent': reference(0) }).application.backupAgent).toBeUndefined();
  });
});

test('meta-data: values are resolved, resources only where they are files', () => {
  const metaData = [
    element('meta-data', { 'android:name': 'a', 'android:value': reference(label) }),
    element('meta-data', { 'android:name': 'b', 'android:resource': reference(file) }),
    element('meta-data', { 'android:name': 'c', 'android:resource': reference(label) }),
    element('meta-data', { 'android:name': 'd', 'android:value': true }),
  ];
  const { manifest } = readWith([element('application', {}, metaData)], {}, resources);
  expect(manifest.application.metaData).toEqual([
    { name: 'a', value: 'Hall' },
    { name: 'b', resource: 'res/xml/nsc.xml' },
    { name: 'c', resource: '@0x7f010000' },
    { name: 'd', value: 'true' },
  ]);
});

describe('defaults of the platform', () => {
  test.each<[Attributes, number, boolean, boolean]>([
    [{}, 27, true, true],
    [{}, 28, false, true],
    [{ 'android:usesCleartextTraffic': true }, 35, true, true],
    [{ 'android:usesCleartextTraffic': false, 'android:allowBackup': false }, 21, false, false],
  ])('%o for target SDK %i: cleartext %s, backup %s', (attributes, targetSdk, cleartext, backup) => {
    const { application: found } = readInApplication([], attributes, targetSdk).manifest;
    expect([found.effectiveUsesCleartextTraffic, found.effectiveAllowBackup]).toEqual([cleartext, backup]);
  });

  test('profileable by the shell', () => {
    const profileable = element('profileable', { 'android:shell': true });
    expect(readInApplication([profileable]).manifest.application.profileable).toBe(true);
    expect(readInApplication([]).manifest.application.profileable).toBe(false);
  });
});

test('the class of the application, as written and in full', () => {
  expect(application({ 'android:name': '.App' }).application).toMatchObject({
    name: '.App',
    className: 'cn.gov.example.App',
  });
});

test('one long text named by every component is kept a bounded number of times', () => {
  const text = 'x'.repeat(100_000);
  const components = Array.from({ length: 500 }, () =>
    element('activity', { 'android:name': 'a.B', 'android:label': text }),
  );
  const { manifest, codes } = readInApplication(components);
  expect(manifest.components.filter(({ label: kept }) => kept !== undefined).length).toBeLessThan(200);
  expect(codes).toContain('manifest-too-large');
});
