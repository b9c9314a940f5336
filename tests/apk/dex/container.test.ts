import { expect, test } from 'vitest';

import { openDex } from '../../../src/apk/dex/open.ts';
import { dexBuilder, headerAt } from './build-dex.ts';
import { code, scan } from './scan-support.ts';

/** Two logical dex files in one, as dex 041 has them: all offsets count from the start of the container. */
function container(): { bytes: Buffer; firstSize: number } {
  const member = (name: string, shift: number): Buffer => {
    const dex = dexBuilder();
    const target = dex.method('LApi;', 'call');
    dex.class({ name, methods: [{ name: 'run', code: [...code.invokeVirtual(target), ...code.returnVoid] }] });
    const bytes = dex.build({ version: '041', shift });
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  };
  const first = member('LFirst;', 0);
  first.writeUInt32LE(first.length, headerAt.fileSize);
  const second = member('LSecond;', first.length);
  second.writeUInt32LE(second.length, headerAt.fileSize);
  const bytes = Buffer.concat([first, second]);
  for (const start of [0, first.length]) bytes.writeUInt32LE(bytes.length, start + headerAt.containerSize);
  return { bytes, firstSize: first.length };
}

const calls = { methods: [{ key: 'call', owner: 'LApi;' }] };

test('members are read one after the other, under the names ART gives them', () => {
  const { answer, problems } = scan(container().bytes, calls);
  expect(problems).toEqual([]);
  expect(answer.files.map(({ name, version }) => [name, version])).toEqual([
    ['classes.dex', '041'],
    ['classes.dex!classes2.dex', '041'],
  ]);
  expect(answer.uses.map(({ callerClass }) => callerClass)).toEqual(['LFirst;', 'LSecond;']);
});

test('a member with a damaged magic leaves the first one readable', () => {
  const { bytes, firstSize } = container();
  bytes.write('xxx', firstSize, 'latin1');
  const { answer, problems } = scan(bytes, calls);
  expect(problems).toMatchObject([{ code: 'dex-magic', offset: firstSize, loss: true }]);
  expect(answer.uses.map(({ callerClass }) => callerClass)).toEqual(['LFirst;']);
});

test('a member that says it has no size ends the walk', () => {
  const { bytes } = container();
  bytes.writeUInt32LE(0, headerAt.fileSize);
  expect(scan(bytes, calls).problems).toContainEqual(expect.objectContaining({ code: 'dex-container' }));
});

test('header offset and container size that lie are reported', () => {
  const { bytes } = container();
  bytes.writeUInt32LE(4, headerAt.headerOffset);
  bytes.writeUInt32LE(1, headerAt.containerSize);
  expect(scan(bytes, calls).problems).toMatchObject([
    { code: 'dex-container', detail: expect.stringContaining('2 such places') },
  ]);
});

test('tables can be looked through', () => {
  const files = openDex(container().bytes, 'classes.dex', () => {});
  expect(files.map((dex) => [...dex.classes()].map(({ descriptor, superclass }) => [descriptor, superclass]))).toEqual([
    [['LFirst;', 'Ljava/lang/Object;']],
    [['LSecond;', 'Ljava/lang/Object;']],
  ]);
  expect([...(files[0]?.methodReferences() ?? [])]).toEqual(['LApi;->call()V', 'LFirst;->run()V']);
});
