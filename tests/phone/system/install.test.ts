import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { buildApk, type ApkToBuild } from '../support/build-apk.ts';
import { testPhone, type TestPhone } from '../support/test-phone.ts';

let device: TestPhone;

beforeEach(async () => {
  device = await testPhone();
});
afterEach(() => device.phone.stop());

async function install(apk: ApkToBuild, options = ''): Promise<string> {
  const bytes = buildApk(apk);
  return installBytes(bytes, options);
}

async function installBytes(bytes: Uint8Array, options = ''): Promise<string> {
  const { out } = await device.run(`cmd package 'install' ${options} -S ${bytes.length}`, { stdin: bytes });
  return out.trim();
}

describe('installing', () => {
  it('takes a signed APK and tells its label, version and uid', async () => {
    expect(await install({ label: '街道办', versionCode: 7 })).toBe('Success');
    const app = device.phone.system.packages.find('cn.gov.example');
    expect(app).toMatchObject({
      label: '街道办',
      versionCode: 7,
      versionName: '1.7',
      startPage: 'assets/www/index.html',
    });
    expect(app?.uid).toBeGreaterThan(10_000);
    expect((await device.run('pm path cn.gov.example')).out).toMatch(/^package:\/data\/app\/.+\/base\.apk\n$/);
  });

  it.each<[string, ApkToBuild, string]>([
    [
      'a newer SDK',
      { minSdk: 34 },
      'INSTALL_FAILED_OLDER_SDK: Failed parse during installPackageLI: Requires newer sdk version #34 (current version is #33)',
    ],
    ['tests only', { testOnly: true }, 'INSTALL_FAILED_TEST_ONLY'],
    ['no signature', { signer: 'none' }, 'INSTALL_PARSE_FAILED_NO_CERTIFICATES'],
    ['an undeclared export', { exported: undefined }, 'INSTALL_PARSE_FAILED_MANIFEST_MALFORMED'],
    ['a foreign ABI', { files: { 'lib/mips/liba.so': 'x' } }, 'INSTALL_FAILED_NO_MATCHING_ABIS'],
    ['a bad package name', { package: 'example' }, 'INSTALL_PARSE_FAILED_MANIFEST_MALFORMED'],
  ])('refuses an APK with %s', async (_what, apk, failure) => {
    expect(await install(apk)).toContain(`Failure [${failure}`);
    expect(device.phone.system.packages.list()).toEqual([]);
  });

  it('refuses what is no APK, what is cut, and what is empty', async () => {
    const apk = buildApk();
    expect(await installBytes(Buffer.from('no archive at all'))).toMatch(/^Failure \[INSTALL_PARSE_FAILED_NOT_APK/);
    expect(await installBytes(apk.subarray(0, apk.length / 2))).toMatch(/^Failure \[INSTALL_PARSE_FAILED/);
    expect(await installBytes(Buffer.alloc(0))).toMatch(/^Failure \[INSTALL_PARSE_FAILED_NOT_APK/);
    const short = await device.run('cmd package install -S 5000', { stdin: apk.subarray(0, 100) });
    expect(short).toMatchObject({ code: 1, error: 'Error: APK is shorter than its size\n' });
  });

  it('lets an update through and refuses an older version and a foreign signer', async () => {
    await install({ versionCode: 2 });
    expect(await install({ versionCode: 3 }, '-r')).toBe('Success');
    expect(await install({ versionCode: 1 }, '-r')).toBe(
      'Failure [INSTALL_FAILED_VERSION_DOWNGRADE: Downgrade detected: Update version code 1 is older than current 3]',
    );
    expect(await install({ versionCode: 1 }, '-r -d')).toBe('Success');
    expect(await install({ versionCode: 9, signer: 'other' }, '-r')).toContain('INSTALL_FAILED_UPDATE_INCOMPATIBLE');
    expect(await install({ versionCode: 9 }, '-R')).toContain('INSTALL_FAILED_ALREADY_EXISTS');
  });

  it('refuses providers and permissions that another package has', async () => {
    await install({ provider: 'cn.gov.files', definesPermission: 'cn.gov.ACCESS' });
    expect(await install({ package: 'cn.gov.second', provider: 'cn.gov.files' })).toContain(
      'INSTALL_FAILED_CONFLICTING_PROVIDER',
    );
    expect(await install({ package: 'cn.gov.second', definesPermission: 'cn.gov.ACCESS' })).toContain(
      'INSTALL_FAILED_DUPLICATE_PERMISSION',
    );
  });

  it('says what a fault tells it to say', async () => {
    device.phone.faults.installFailure = 'INSTALL_FAILED_INSUFFICIENT_STORAGE';
    expect(await install({})).toBe('Failure [INSTALL_FAILED_INSUFFICIENT_STORAGE]');
  });
});

describe('split APKs', () => {
  async function session(parts: readonly ApkToBuild[]): Promise<string> {
    const { out } = await device.run('pm install-create -r');
    const id = /\[(\d+)\]/.exec(out)?.[1] ?? '';
    for (const [index, part] of parts.entries()) {
      const bytes = buildApk(part);
      const written = await device.run(`pm install-write -S ${bytes.length} ${id} ${index}.apk -`, { stdin: bytes });
      expect(written.out).toBe(`Success: streamed ${bytes.length} bytes\n`);
    }
    return (await device.run(`pm install-commit ${id}`)).out.trim();
  }

  it('are installed together and read together', async () => {
    expect(await session([{}, { split: 'config.zh', files: { 'assets/www/zh.js': '1' } }])).toBe('Success');
    const app = device.phone.system.packages.find('cn.gov.example');
    expect(app?.parts.map(({ file }) => file)).toEqual(['base.apk', 'split_config.zh.apk']);
  });

  it('need a base of the same version and signer', async () => {
    expect(await session([{ split: 'config.zh' }])).toContain('Full install must include a base package');
    expect(await session([{}, { split: 'a', versionCode: 2 }])).toContain(
      'INSTALL_FAILED_INVALID_APK: a version code 2 inconsistent with 1',
    );
    expect(await session([{}, { split: 'a', signer: 'other' }])).toContain('signatures are inconsistent');
    expect(await session([{}, { split: 'a' }, { split: 'a' }])).toContain('Split a was defined multiple times');
  });
});

describe('removing', () => {
  it('uninstalls, and says so for what is not there', async () => {
    await install({});
    expect((await device.run('pm uninstall cn.gov.example')).out).toBe('Success\n');
    expect(await device.run('pm uninstall cn.gov.example')).toMatchObject({
      code: 1,
      out: 'Failure [DELETE_FAILED_INTERNAL_ERROR]\n',
    });
    expect((await device.run('pm path cn.gov.example')).code).toBe(1);
  });

  it('clears data: another folder, no grants', async () => {
    await install({ permissions: ['CAMERA'] }, '-g');
    const app = device.phone.system.packages.find('cn.gov.example');
    const before = app?.dataDirectory;
    expect(app?.runtimePermissions.get('android.permission.CAMERA')?.granted).toBe(true);
    expect((await device.run('pm clear cn.gov.example')).out).toBe('Success\n');
    expect(app?.dataDirectory).not.toBe(before);
    expect(app?.runtimePermissions.get('android.permission.CAMERA')?.granted).toBe(false);
    expect((await device.run('pm clear cn.gov.nowhere')).out).toBe('Failed\n');
  });
});
