import { expect, test } from 'vitest';

import { openProtoResources } from '../../../src/apk/resources/proto-source.ts';
import { budget, collector } from './collect.ts';
import { message, number, text } from './proto-builders.ts';

function open(buffer: Buffer) {
  const { sink, problems } = collector();
  return { resources: openProtoResources(buffer, 'base/resources.pb', sink, budget()), problems };
}

const stringItem = (value: string): Buffer => message(2, text(1, value));
const referenceItem = (id: number): Buffer => message(1, number(2, id));

/** A `ConfigValue` with one item. */
function configured(config: readonly Buffer[], item: Buffer): Buffer {
  return message(6, message(1, ...config), message(2, message(4, item)));
}

function entry(id: number, name: string, ...values: readonly Buffer[]): Buffer {
  return message(3, message(1, number(1, id)), text(2, name), ...values);
}

function bundle(...types: readonly (readonly [number, string, readonly Buffer[]])[]): Buffer {
  const written = types.map(([id, name, entries]) => message(3, message(1, number(1, id)), text(2, name), ...entries));
  return message(2, message(1, number(1, 0x7f)), text(2, 'cn.gov.example'), ...written);
}

const chinese = text(3, 'zh-CN');

test('languages, references, names, files', () => {
  const { resources, problems } = open(
    bundle(
      [
        1,
        'string',
        [entry(2, 'app_name', configured([], stringItem('Hall')), configured([chinese], stringItem('大厅')))],
      ],
      [2, 'xml', [entry(0, 'nsc', configured([], message(5, text(1, 'res/xml/nsc.xml'))))]],
      [3, 'string2', [entry(0, 'alias', configured([], referenceItem(0x7f010002)))]],
    ),
  );
  expect(resources.packages).toEqual([{ id: 0x7f, name: 'cn.gov.example' }]);
  expect(resources.resolve(0x7f030000)?.text).toBe('Hall');
  expect(resources.resolve(0x7f030000, { locale: 'zh-CN' })?.text).toBe('大厅');
  expect(resources.name(0x7f010002)).toBe('string/app_name');
  expect(resources.locales()).toEqual(['zh-CN']);
  expect([...resources.files()].map(({ path }) => path)).toEqual(['res/xml/nsc.xml']);
  expect(problems).toEqual([]);
});

test('qualifiers come out as in a folder name', () => {
  const config = [chinese, number(10, 3), number(11, 1), number(16, 4), number(17, 1), number(18, 480), number(24, 26)];
  const { resources } = open(bundle([1, 'string', [entry(0, 'a', configured(config, stringItem('x')))]]));
  expect(resources.all(0x7f010000)[0]?.config.qualifiers).toBe('zh-rCN-large-long-television-night-xxhdpi-v26');
});

/** A `ConfigValue` with a `CompoundValue`: array (4) or plural (5). */
function compound(kind: number, ...elements: readonly Buffer[]): Buffer {
  return message(6, message(2, message(5, message(kind, ...elements.map((element) => message(1, element))))));
}

test('texts of arrays and plurals', () => {
  const array = compound(4, message(3, stringItem('one')), message(3, stringItem('two')));
  const plural = compound(5, Buffer.concat([number(3, 1), message(4, stringItem('many'))]));
  const style = compound(2, message(3, stringItem('no text')));
  const { resources } = open(
    bundle([1, 'array', [entry(0, 'a', array, style)]], [2, 'plurals', [entry(0, 'p', plural)]]),
  );
  expect([...resources.strings()].map(({ name, text: found }) => [name, found])).toEqual([
    ['array/a', 'one'],
    ['array/a', 'two'],
    ['plurals/p', 'many'],
  ]);
});

test('a table cut off keeps the packages before the cut', () => {
  const whole = bundle([1, 'string', [entry(0, 'a', configured([], stringItem('x')))]]);
  const { resources, problems } = open(Buffer.concat([whole, Buffer.from([0x12, 0x7f])]));
  expect(resources.resolve(0x7f010000)?.text).toBe('x');
  expect(problems).toMatchObject([{ code: 'resources-protobuf-invalid', loss: true }]);
});
