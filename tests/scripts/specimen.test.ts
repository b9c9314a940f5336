import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { parseApk } from '../../src/phone/system/packages/parse.ts';
import { inFolder } from '../support/zhijian.ts';

const script = fileURLToPath(new URL('../../scripts/specimen.mjs', import.meta.url));
const specimens = fileURLToPath(new URL('../specimens/', import.meta.url));

const plain = {
  package: 'cn.gov.specimen.plain',
  label: '“样例” <&>',
  versionName: '1.2.3',
  versionCode: 45,
  minSdk: 24,
  targetSdk: 34,
  permissions: ['android.permission.CAMERA', 'VIBRATE'],
};

describe('npm run specimen', () => {
  it('builds what the platform installs, as specimen.json says', () =>
    inFolder(async (folder) => {
      const { manifest, signatureScheme, archive } = await parsed(build(folder, plain), 35);

      expect(manifest).toMatchObject({
        package: plain.package,
        versionCode: 45,
        versionName: '1.2.3',
        sdk: { effectiveMin: 24, effectiveTarget: 34 },
      });
      expect(manifest.usesPermissions.map(({ name }) => name)).toEqual([
        'android.permission.CAMERA',
        'android.permission.VIBRATE',
      ]);
      expect(manifest.components).toMatchObject([{ name: 'cn.gov.specimen.shell.MainActivity', exported: true }]);
      expect(signatureScheme).toBe(2);
      expect(archive.find('resources.arsc')).toMatchObject({ stored: true });
      expect(archive.find('resources.arsc')!.dataOffset % 4).toBe(0);
      expect(archive.find('assets/www/深/页.html')).toBeDefined();
    }));

  it('gives the same bytes again', () =>
    inFolder(async (folder) => {
      expect(build(folder, plain, 'a.apk').equals(build(folder, plain, 'b.apk'))).toBe(true);
    }));

  it.each([16, 19, 23])('signs for API level %i as well', (minSdk) =>
    inFolder(async (folder) => {
      const { signatureScheme } = await parsed(build(folder, { ...plain, minSdk }), minSdk);
      expect(signatureScheme).toBe(1);
    }),
  );

  it.runIf(installed('aapt'))('says the same to aapt', () =>
    inFolder(async (folder) => {
      build(folder, plain);
      const badging = execFileSync('aapt', ['dump', 'badging', join(folder, 'out/app.apk')], { encoding: 'utf8' });
      expect(badging).toContain("package: name='cn.gov.specimen.plain' versionCode='45' versionName='1.2.3'");
      expect(badging).toContain("application-label:'“样例” <&>'");
      expect(badging).toContain("sdkVersion:'24'");
      expect(badging).toContain("targetSdkVersion:'34'");
      expect(badging).toContain("uses-permission: name='android.permission.VIBRATE'");
      expect(badging).toContain("launchable-activity: name='cn.gov.specimen.shell.MainActivity'");
    }),
  );

  it.runIf(installed('apksigner')).each([1, 18, 24])('satisfies apksigner from API level %i on', (minSdk) =>
    inFolder(async (folder) => {
      build(folder, { ...plain, minSdk });
      const { status, stderr } = spawnSync('apksigner', ['verify', '-Werr', join(folder, 'out/app.apk')], {
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }),
  );

  it.each([
    ['half a file', '{', '1:2', /JSON/],
    ['a list', '[]', '1:1', /object/],
    ['a missing label', json({ ...plain, label: undefined }), '1:1', /"label" is missing/],
    ['a package of one word', json({ ...plain, package: 'plain' }), '2:14', /package name/],
    ['a version code of 0', json({ ...plain, versionCode: 0 }), '5:18', /"versionCode" must be/],
    ['a target below the minimum', json({ ...plain, targetSdk: 20 }), '7:16', /less than "minSdk"/],
    ['one permission and no list', json({ ...plain, permissions: 'CAMERA' }), '8:18', /"permissions" must be/],
  ])('refuses %s', (_what, text, place, reason) =>
    inFolder(async (folder) => {
      write(folder, text);
      const { status, stderr } = run(folder, 'app.apk');
      expect(status).toBe(2);
      expect(stderr).toContain(`specimen-invalid: ${join(folder, 'source', 'specimen.json')}:${place}: `);
      expect(stderr).toMatch(reason);
      expect(stderr).not.toContain('    at ');
    }),
  );

  it('names the first page when there is none', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'source'));
      writeFileSync(join(folder, 'source/specimen.json'), json(plain));
      const { status, stderr } = run(folder, 'app.apk');
      expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('www/index.html') });
    }));

  it('packs the pages of the base, the specimen’s own first', () =>
    inFolder(async (folder) => {
      write(folder, json({ ...plain, base: '../base' }));
      mkdirSync(join(folder, 'base'));
      writeFileSync(join(folder, 'base/index.html'), 'of the base');
      writeFileSync(join(folder, 'base/common.css'), 'body {}');
      run(folder, 'app.apk');
      const { archive } = await parsed(readFileSync(join(folder, 'out/app.apk')), 34);
      expect(archive.find('assets/www/common.css')).toBeDefined();
      expect(archive.find('assets/www/index.html')).toMatchObject({ size: Buffer.byteLength('<h1>首页</h1>') });
    }));

  it('builds the demo’s specimens', () =>
    inFolder(async (folder) => {
      for (const name of ['zhishibao', 'bianmintong']) {
        const out = join(folder, `${name}.apk`);
        execFileSync(process.execPath, [script, join(specimens, name), out]);
        const { manifest } = await parsed(readFileSync(out), 35);
        expect(manifest.package).toBe(`cn.gov.specimen.${name}`);
      }
    }));
});

function write(folder: string, text: string): void {
  mkdirSync(join(folder, 'source/www/深'), { recursive: true });
  writeFileSync(join(folder, 'source/specimen.json'), text);
  writeFileSync(join(folder, 'source/www/index.html'), '<h1>首页</h1>');
  writeFileSync(join(folder, 'source/www/深/页.html'), '深页');
}

function run(folder: string, name: string) {
  const args = [script, join(folder, 'source'), join(folder, 'out', name)];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

function build(folder: string, specimen: object, name = 'app.apk'): Buffer {
  write(folder, json(specimen));
  const { status, stderr } = run(folder, name);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readFileSync(join(folder, 'out', name));
}

function parsed(bytes: Buffer, apiLevel: number) {
  return parseApk(bytes, 'base.apk', apiLevel);
}

function json(value: object): string {
  return JSON.stringify(value, undefined, 2);
}

function installed(program: string): boolean {
  return spawnSync(program, ['version'], { stdio: 'ignore' }).error === undefined;
}
