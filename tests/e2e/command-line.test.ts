import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { inFolder, specimen, zhijian } from '../support/zhijian.ts';

const commands = [
  'inspect',
  'gather',
  'evaluate',
  'report',
  'export',
  'open',
  'verify',
  'apk',
  'rules',
  'devices',
  'doctor',
];
const nested = [
  ['scenario', 'check'],
  ['scenario', 'run'],
  ['phone', 'start'],
];

describe('help', () => {
  it.each([...commands.map((command) => [command]), ...nested])(
    '%s %s teaches with an example in both languages',
    async (...command) => {
      for (const [locale, word] of [
        ['zh-CN', '示例：'],
        ['en', 'Examples:'],
      ] as const) {
        const path = command.filter((part) => part !== undefined);
        const ran = await zhijian([...path, '--help', '--locale', locale]);
        expect(ran.code).toBe(0);
        expect(ran.out).toContain(word);
        expect(ran.out).toContain(`$ zhijian ${path.join(' ')}`);
      }
    },
  );

  it('has no Chinese left in English and names every command', async () => {
    const ran = await zhijian(['--help', '--locale', 'en']);
    expect(ran.out).not.toMatch(/\p{Script=Han}/u);
    for (const command of commands) expect(ran.out).toContain(command);
  });
});

describe('mistakes on the command line', () => {
  it.each([
    [['inspect']],
    [['inspect', 'a.apk', '--wrong']],
    [['inspect', 'a.apk', '--format', 'odt']],
    [['inspect', 'a.apk', '--profile', 'none']],
    [['inspect', 'a.apk', '--jobs', '0']],
    [['inspect', 'a.apk', '--timeout', 'soon']],
    [['inspect', 'a.apk', '--occasion', 'party']],
    [['inspect', 'a.apk', '--device', 'virtual', '--api-level', '25']],
    [['inspect', 'a.apk', '--device', 'virtual', '--budget', '0']],
    [['inspect', 'a.apk', '--device', 'virtual', '--scenarios', 'chek-in']],
    [['phone', 'start', '--port', '0']],
    [['scenario', 'run', 'x.yaml']],
    [['--locale', 'de', 'rules']],
    [['rules', 'debugable-build']],
    [['nothing']],
  ])('%j is told as a coded error with exit 2', async (args) => {
    const ran = await zhijian(args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.log).toMatch(/错误 option-invalid：/);
  });
});

describe('zhijian scenario check', () => {
  it('names a file that is not there, and every mistake of one that is', async () => {
    const missing = await zhijian(['scenario', 'check', 'nowhere.yaml']);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.log).toContain('错误 file-not-found：');
    await inFolder(async (folder) => {
      const file = join(folder, 'mine.yaml');
      writeFileSync(file, 'scenario: mine\ntitle: 我的场景\nsubject: check-in\nsteps:\n  - tapOm: 签到\n');
      const broken = await zhijian(['scenario', 'check', file]);
      expect(broken.code).toBe(2);
      expect(broken.log).toMatch(/mine\.yaml:5:5: .*tapOn/);
    });
  });
});

describe('zhijian apk', () => {
  it('prints one object with what the package says of itself', async () => {
    const ran = await zhijian(['apk', specimen('jiedaotong'), '--json']);
    expect(JSON.parse(ran.out)).toMatchObject({
      package: 'cn.gov.specimen.jiedaotong',
      versionCode: '231',
      versionName: '2.3.1',
      minSdk: 19,
      targetSdk: 27,
      label: '街道通',
      launcher: 'cn.gov.specimen.jiedaotong.MainActivity',
      nativeAbis: [],
      signatures: {
        v1: { present: true, verified: true },
        v2: { present: true, verified: true },
        v3: { present: false },
      },
      problems: [],
    });
  });

  it('shows a hostile label as text: no escape codes, no reordering, no megabyte', async () => {
    const ran = await zhijian(['apk', specimen('hostile-label')]);
    expect(ran.out).toContain('<script>alert(1)</script>\\u{202e}');
    expect(ran.out).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    expect(ran.out.length).toBeLessThan(5_000);
  });

  it('tells a coded error with place and next step for what is no package', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'letter.apk');
      writeFileSync(path, 'Dear inspector');
      const ran = await zhijian(['apk', path, '--locale', 'en']);
      expect(ran.code).toBe(2);
      expect(ran.log).toMatch(/^error [a-z-]+: .+\n {2}place {2}.+\n {2}reason {2}.+\n {2}next {2}.+\n$/);
    }));
});

describe('zhijian rules', () => {
  it('explains every rule it lists', async () => {
    const listed = JSON.parse((await zhijian(['rules', '--json', '--locale', 'en'])).out) as {
      id: string;
      title: string;
      remedy: string;
    }[];
    expect(listed.length).toBeGreaterThanOrEqual(40);
    for (const rule of listed) {
      expect(rule.title).not.toMatch(/\p{Script=Han}/u);
      expect(rule.remedy).not.toBe('');
    }
    const one = await zhijian(['rules', listed[0]?.id ?? '']);
    expect(one.out).toContain('整改建议');
  });
});

describe('zhijian doctor', () => {
  it('runs on any machine and says what it found', async () => {
    const ran = await zhijian(['doctor', '--json']);
    const { checks } = JSON.parse(ran.out) as { checks: { id: string; state: string }[] };
    expect(checks.find((check) => check.id === 'node')?.state).toBe('good');
    const lost = await zhijian(['doctor', '--json', '--out', join(specimen('banshitong'), 'inner')]);
    expect(lost.code).toBe(2);
  });
});
