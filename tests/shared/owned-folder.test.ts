import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { abandonedFolders, makeOwnedFolder } from '../../src/shared/owned-folder.ts';

const before = process.env['TMPDIR'];
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
  process.env['TMPDIR'] = place;
});
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(place, { recursive: true, force: true });
});

function left(name: string, owner: unknown): string {
  const path = join(place, name);
  mkdirSync(path);
  writeFileSync(join(path, 'owner.json'), JSON.stringify(owner));
  return path;
}

/** No system gives this pid to a process: Linux ends at 2^22. */
const gone = { host: hostname(), pid: 4_999_999, started: '1' };

it('gives what a dead process left, of the purpose that is asked for', () => {
  const path = left('zhijian-phone-1', gone);
  left('zhijian-adb-1', gone);
  expect(abandonedFolders('phone')).toEqual([path]);
});

it('knows a pid that another process has by now', () => {
  const own = JSON.parse(readFileSync(join(makeOwnedFolder('phone'), 'owner.json'), 'utf8')) as typeof gone;
  const path = left('zhijian-phone-1', { ...own, started: `${own.started}0` });
  expect(abandonedFolders('phone')).toEqual(own.started === '' ? [] : [path]);
});

it('leaves alone what lives, what another machine made, and what says nothing of its owner', () => {
  makeOwnedFolder('phone');
  left('zhijian-phone-1', { ...gone, host: `not-${hostname()}` });
  left('zhijian-phone-2', 'nobody');
  left('zhijian-phone-3', { ...gone, pid: -1 });
  mkdirSync(join(place, 'zhijian-phone-4'));
  writeFileSync(join(place, 'zhijian-phone-5'), '');
  expect(abandonedFolders('phone')).toEqual([]);
});
