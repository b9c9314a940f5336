import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { inFolder, specimen, zhijian } from '../support/zhijian.ts';

interface Told {
  id: string;
}

/** Runs with the keys of a user who has none. */
function withUser<T>(work: (folder: string, run: (...args: string[]) => ReturnType<typeof zhijian>) => Promise<T>) {
  return inFolder((folder) =>
    work(folder, (...args) =>
      zhijian([...args, '--locale', 'en'], { cwd: folder, environment: { ZHIJIAN_STATE: join(folder, 'state') } }),
    ),
  );
}

const app = specimen('banshitong');

describe('sealing and verifying', () => {
  it('tells a trusted signature from an unknown one, and both from none', () =>
    withUser(async (folder, run) => {
      const made = await run('keys', 'create', '--name', '张三', '--json');
      const { id } = JSON.parse(made.out) as Told;
      const inspected = await run('inspect', app, '--sign', '张三', '--format', 'html', '--out', 'out');
      expect(inspected.log).toContain(`Signed: 张三, key ${id}`);
      const inspection = join('out', readdirSync(join(folder, 'out'))[0] ?? '');
      const unknown = await run('verify', inspection);
      expect(unknown).toMatchObject({ code: 0 });
      expect(unknown.out).toMatch(/^Intact, signed, but by a key that is not known as trusted/);
      await run('keys', 'export', '张三', '--out', 'trusted.pem');
      const trusted = await run('verify', inspection, '--trust', 'trusted.pem');
      expect(trusted).toMatchObject({ code: 0 });
      expect(trusted.out).toMatch(/^Intact, signed by a trusted key/);
      expect((await run('verify', inspection, '--trust', '0'.repeat(32))).code).toBe(3);
      const report = join(inspection, 'report.en.html');
      expect(await run('verify', report, '--bundle', inspection)).toMatchObject({ code: 0 });
      const flipped = join(folder, inspection, `bundle/bundle.json.${id}.sig`);
      writeFileSync(flipped, readFileSync(flipped, 'utf8').replace('张三', '李四'));
      const differs = await run('verify', inspection, '--json');
      expect(differs.code).toBe(1);
      expect(JSON.parse(differs.out)).toMatchObject({
        verdict: 'differs',
        firstDifference: `bundle.json.${id}.sig`,
        differences: [{ kind: 'changed' }, { kind: 'signature-wrong' }],
      });
    }));

  it('says whose report a report is not', () =>
    withUser(async (folder, run) => {
      await run('inspect', app, '--format', 'json', '--out', 'one');
      await run('gather', specimen('jiedaotong'), '--out', 'other');
      const [one = '', other = ''] = ['one', 'other'].map((out) => join(out, readdirSync(join(folder, out))[0] ?? ''));
      const report = join(one, 'report.en.json');
      const foreign = await run('verify', report, '--bundle', other);
      expect(foreign.code).toBe(1);
      expect(foreign.out).toMatch(/^The report was not made from this bundle/);
      rmSync(join(folder, one, 'bundle'), { recursive: true });
      expect((await run('verify', report)).code).toBe(3);
    }));

  it('seals without a time stamp when nobody answers, says so, and refuses a key that there is not', () =>
    withUser(async (folder, run) => {
      const gathered = await run('gather', app, '--out', 'out', '--timestamp-url', 'http://127.0.0.1:1/');
      expect(gathered.code).toBe(0);
      expect(gathered.log).toContain('No time stamp was had');
      expect(gathered.log).toContain('zhijian keys stamp');
      const inspection = join('out', readdirSync(join(folder, 'out'))[0] ?? '');
      expect((await run('verify', inspection)).out).toMatch(/^Intact, unsigned/);
      const stamped = await run('keys', 'stamp', inspection, '--timestamp-url', 'http://127.0.0.1:1/');
      expect(stamped.code).toBe(2);
      expect(stamped.log).toContain('stamp-failed');
      const unsigned = await run('gather', app, '--out', 'none', '--sign', '王五');
      expect(unsigned.code).toBe(2);
      expect(unsigned.log).toContain('key-not-found');
      expect(readdirSync(folder)).not.toContain('none');
    }));

  it('opens a locked key with its passphrase alone, and signs nothing that changed since it was sealed', () =>
    withUser(async (folder, run) => {
      const environment = { ZHIJIAN_STATE: join(folder, 'state'), ZHIJIAN_KEY_PASSPHRASE: '通行' };
      await zhijian(['keys', 'create', '--name', '中心', '--algorithm', 'sm2'], { environment });
      await run('gather', app, '--out', 'out');
      const inspection = join(folder, 'out', readdirSync(join(folder, 'out'))[0] ?? '');
      const refused = await run('keys', 'sign', inspection, '--key', '中心');
      expect(refused.code).toBe(2);
      expect(refused.log).toContain('passphrase-wrong');
      expect((await zhijian(['keys', 'sign', inspection, '--key', '中心'], { environment })).code).toBe(0);
      expect((await run('verify', inspection)).out).toContain('中心, sm2');
      writeFileSync(join(inspection, 'bundle/apk/texts.json'), '{}');
      const changed = await zhijian(['keys', 'sign', inspection, '--key', '中心'], { environment });
      expect(changed.code).toBe(2);
      expect(changed.log).toContain('apk/texts.json');
    }));
});
