import { expect, test } from 'vitest';

import { containerGatherer } from '../../src/gather/container.ts';
import { gatherStatic } from '../../src/gather/static.ts';
import { sha256, sm3 } from '../../src/shared/hashing.ts';
import { apkOf, dexWith, folderWith, gathered, openApp, openPath } from './handed-in-app.ts';

test('the file is named and hashed as it was handed in', async () => {
  const bytes = apkOf({});
  const value = await gathered(containerGatherer, await openPath(`${folderWith({ '政务.apk': bytes })}/政务.apk`));
  expect(value.file).toEqual({ name: '政务.apk', size: bytes.length, sha256: sha256(bytes), sm3: sm3(bytes) });
  expect(value.parts).toHaveLength(1);
  expect(value.format).toBe('apk');
});

test('code among the assets is listed', async () => {
  const value = await gathered(
    containerGatherer,
    await openApp({ files: { 'assets/b.bin': dexWith('a.B'), 'assets/a.txt': 'text' } }),
  );
  expect(value.nestedCode.map(({ file, type }) => `${type} ${file}`)).toEqual(['dex assets/b.bin']);
});

test('a lying local header is found although nobody read the entry', async () => {
  const context = await openApp({ entries: [{ name: 'res/x.png', data: 'xxxx', local: { name: 'res/y.png' } }] });
  const { problems } = await gathered(containerGatherer, context);
  expect(problems.map(({ code, place }) => `${code} ${place}`)).toEqual(['zip-local-name res/x.png']);
});

test('a wrong checksum that another kind comes upon stands in the container’s problems', async () => {
  const context = await openApp({
    entries: [{ name: 'classes.dex', data: dexWith('a.B'), central: { crc32: 1 }, local: { crc32: 1 } }],
  });
  const { container } = await gatherStatic(context, { kinds: ['container', 'dex'] });
  expect(container).toMatchObject({ status: 'ok', value: { problems: [{ code: 'zip-crc', place: 'classes.dex' }] } });
});
