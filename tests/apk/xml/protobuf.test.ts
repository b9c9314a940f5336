import { describe, expect, test } from 'vitest';

import type { XmlElement } from '../../../src/apk/xml/model.ts';
import { readXml } from '../../../src/apk/xml/read.ts';
import { budget, collector } from '../resources/collect.ts';
import { message, number, text } from '../resources/proto-builders.ts';

function read(buffer: Buffer) {
  const { sink, problems, codes } = collector();
  return { document: readXml(buffer, 'base/manifest/AndroidManifest.xml', sink, budget()), problems, codes };
}

interface Attribute {
  name: string;
  value?: string;
  id?: number;
  item?: Buffer;
}

/** An `XmlNode` that holds an element. */
function element(name: string, attributes: readonly Attribute[] = [], children: readonly Buffer[] = []): Buffer {
  const body = [
    text(3, name),
    ...attributes.map((attribute) =>
      message(
        4,
        text(1, attribute.id === undefined ? '' : 'http://schemas.android.com/apk/res/android'),
        text(2, attribute.name),
        text(3, attribute.value ?? ''),
        number(5, attribute.id ?? 0),
        ...(attribute.item === undefined ? [] : [message(6, attribute.item)]),
      ),
    ),
    ...children.map((child) => message(5, child)),
  ];
  return Buffer.concat([message(1, ...body), message(3, number(1, 12))]);
}

const reference = message(1, number(2, 0x7f010002), text(3, 'string/app_name'));
const primitive = (field: number, value: number): Buffer => message(7, number(field, value));

test('elements, attributes with their resource ids, text, lines', () => {
  const { document, codes } = read(
    element(
      'manifest',
      [
        { name: 'package', value: 'cn.gov.example' },
        { name: 'versionCode', id: 0x0101021b, value: '300', item: primitive(6, 300) },
      ],
      [
        element('application', [{ name: 'label', id: 0x01010001, value: '@string/app_name', item: reference }]),
        text(2, ' '),
      ],
    ),
  );
  expect(document).toMatchObject({
    unclosed: 0,
    hasResourceIds: true,
    root: {
      name: 'manifest',
      line: 12,
      text: ' ',
      attributes: [
        { name: 'package', resourceId: 0, value: { type: 0x03, text: 'cn.gov.example' } },
        { name: 'versionCode', resourceId: 0x0101021b, value: { type: 0x10, data: 300 } },
      ],
      children: [
        { name: 'application', attributes: [{ resourceId: 0x01010001, value: { type: 0x01, data: 0x7f010002 } }] },
      ],
    },
  });
  expect(codes()).toEqual([]);
});

describe('compiled values', () => {
  test.each<[string, Buffer, object]>([
    ['boolean', primitive(8, 1), { type: 0x12, data: 1 }],
    ['hexadecimal', primitive(7, 0xffffffff), { type: 0x11, data: 0xffffffff }],
    ['string', message(2, text(1, '政务')), { type: 0x03, text: '政务' }],
    ['file', message(5, text(1, 'res/xml/nsc.xml')), { type: 0x03, text: 'res/xml/nsc.xml' }],
    ['reference by name only', message(1, text(3, 'string/later')), { type: 0x03, text: '@string/later' }],
    ['theme attribute', message(1, number(1, 1), number(2, 0x01010000)), { type: 0x02, data: 0x01010000 }],
  ])('%s', (_, item, value) => {
    const { document } = read(element('e', [{ name: 'a', id: 1, item }]));
    expect(document.root.attributes[0]?.value).toMatchObject(value);
  });
});

describe('defects', () => {
  test('a message cut off in the middle keeps what stands before', () => {
    const whole = element('manifest', [], [element('application'), element('uses-sdk')]);
    // The last child claims more bytes than there are.
    const cut = Buffer.concat([
      message(1, text(3, 'manifest'), message(5, element('application')), Buffer.from([0x2a, 0x7f])),
    ]);
    expect(read(whole).document.root.children).toHaveLength(2);
    const { document, problems } = read(cut);
    expect(document.root.children.map(({ name }) => name)).toEqual(['application']);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'xml-protobuf-invalid', loss: true }));
  });

  test('a field with an obsolete wire type', () => {
    const { problems } = read(message(1, text(3, 'manifest'), Buffer.from([0x0b])));
    expect(problems).toMatchObject([{ code: 'xml-protobuf-invalid', detail: 'field 1 has wire type 3' }]);
  });

  test('elements nested 3,000 deep', () => {
    let node = element('e');
    for (let level = 1; level < 3_000; level += 1) node = element('e', [], [node]);
    const { document, codes } = read(node);
    let depth = 0;
    for (let inner: XmlElement | undefined = document.root; inner !== undefined; inner = inner.children[0]) depth += 1;
    expect(depth).toBe(3_000);
    expect(codes()).toEqual(['xml-nested-deep']);
  });
});
