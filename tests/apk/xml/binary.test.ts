import { describe, expect, test } from 'vitest';

import { androidNamespace } from '../../../src/apk/xml/attributes.ts';
import type { XmlElement } from '../../../src/apk/xml/model.ts';
import { readXml } from '../../../src/apk/xml/read.ts';
import type { InspectorError } from '../../../src/shared/errors.ts';
import { chunk } from '../resources/builders.ts';
import { budget, collector } from '../resources/collect.ts';
import { android, type AxmlOptions, axml, type ElementSpec } from './builders.ts';

function read(buffer: Buffer) {
  const { sink, problems, codes } = collector();
  return { document: readXml(buffer, 'AndroidManifest.xml', sink, budget()), problems, codes };
}

const manifest: ElementSpec = {
  name: 'manifest',
  attributes: [
    android('versionCode', 0x0101021b, { type: 0x10, data: 7 }),
    { name: 'package', value: 'cn.gov.example' },
  ],
  children: [
    { name: 'uses-permission', attributes: [android('name', 0x01010003, 'android.permission.CAMERA')] },
    { name: 'application', children: [{ name: 'activity', attributes: [android('name', 0x01010003, '.Main')] }] },
  ],
};

/** Names, children and attribute values, without the rest. */
function shape(element: XmlElement): unknown {
  return [
    element.name,
    element.attributes.map(({ resourceId, value }) => [resourceId, value.text ?? value.data]),
    element.children.map(shape),
  ];
}

const sound = shape(read(axml(manifest)).document.root);

test('a sound document', () => {
  const { document, codes } = read(axml(manifest));
  expect(document).toMatchObject({
    unclosed: 0,
    hasResourceIds: true,
    root: {
      name: 'manifest',
      line: 7,
      attributes: [
        { name: 'versionCode', namespace: androidNamespace, resourceId: 0x0101021b, value: { type: 0x10, data: 7 } },
        { name: 'package', namespace: '', resourceId: 0, value: { text: 'cn.gov.example' } },
      ],
      children: [{ name: 'uses-permission' }, { name: 'application', children: [{ name: 'activity' }] }],
    },
  });
  expect(codes()).toEqual([]);
});

test('character data belongs to its element', () => {
  const { document } = read(axml({ name: 'domain', text: 'example.gov.cn' }));
  expect(document.root.text).toBe('example.gov.cn');
});

describe('odd, but read like Android reads it', () => {
  test.each<[string, AxmlOptions, string[]]>([
    ['UTF-8 strings', { utf8: true }, []],
    ['document type 0', { documentType: 0 }, ['xml-magic']],
    ['attribute records of 28 bytes', { attributeSize: 28 }, ['xml-attribute-layout']],
    ['attributes behind a gap', { attributeStart: 32 }, ['xml-attribute-layout']],
    ['node headers of 24 bytes', { nodeHeaderSize: 24 }, ['xml-node-layout']],
    ['NULL chunk', { beforeRoot: chunk(0, Buffer.alloc(0), Buffer.alloc(24)) }, ['xml-unknown-chunk']],
    ['document type that reads as text', { documentType: 0x6d3c }, ['xml-magic']],
    ['document type that reads as protobuf', { documentType: 0x080a }, ['xml-magic']],
    ['junk inside the document', { behindRoot: Buffer.alloc(64, 0xee) }, ['xml-chunk-invalid']],
    [
      'junk behind the document',
      { behindRoot: Buffer.alloc(64), documentSize: (size) => size - 64 },
      ['xml-trailing-data'],
    ],
    ['blank attribute names', { renamed: '' }, []],
    ['lying attribute names', { renamed: 'label' }, []],
    ['unreadable name of an attribute with a resource id', { offsets: { 0: 0x7ffffff0 } }, ['xml-string-unreadable']],
  ])('%s', (_, options, expected) => {
    const { document, codes, problems } = read(axml(manifest, options));
    expect(shape(document.root)).toEqual(sound);
    expect(codes()).toEqual(expected);
    expect(problems.filter(({ loss, rejected }) => loss || rejected)).toEqual([]);
  });
});

describe('refused by Android, read as far as possible', () => {
  test.each<[string, AxmlOptions, string]>([
    ['document larger than the file', { documentSize: () => 0xffffffff }, 'xml-header-size'],
    ['string count beyond the pool', { count: 0x7fffffff }, 'xml-string-pool-invalid'],
    ['styles at an impossible place', { styleCount: 1, stylesStart: 0x7fffff00 }, 'xml-string-pool-invalid'],
    ['attribute count beyond the node', { attributeCount: 0xffff }, 'xml-attribute-overrun'],
    ['namespace cut short', { beforeRoot: chunk(0x0100, Buffer.alloc(8), Buffer.alloc(4)) }, 'xml-chunk-invalid'],
    [
      'namespace with a short header',
      { beforeRoot: chunk(0x0100, Buffer.alloc(4), Buffer.alloc(12)) },
      'xml-chunk-invalid',
    ],
    ['no resource map', { resourceMap: false }, 'xml-resource-map-missing'],
  ])('%s', (_, options, code) => {
    const { document, problems } = read(axml(manifest, options));
    expect(document.root.name).toBe('manifest');
    expect(document.root.children.map(({ name }) => name)).toEqual(['uses-permission', 'application']);
    expect(problems).toContainEqual(expect.objectContaining({ code, rejected: true }));
  });

  test('attributes of an element without any lie outside', () => {
    const { problems } = read(
      axml({ name: 'manifest' }, { attributeCount: 0, attributeSize: 20, attributeStart: 0xfffc, cutGap: true }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ code: 'xml-attribute-overrun', rejected: true }));
  });

  test('an element without a name', () => {
    const { document, codes } = read(axml({ name: 'manifest', children: [{ name: undefined }] }));
    expect(document.root.children.map(({ name }) => name)).toEqual(['']);
    expect(codes()).toEqual(['xml-string-unreadable']);
  });

  test('missing end tags nest everything and are data loss', () => {
    const { document, problems } = read(axml(manifest, { endTags: false }));
    expect(document.unclosed).toBe(4);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'xml-unclosed-element', loss: true }));
  });

  test('a cut file keeps the elements before the cut', () => {
    const whole = axml(manifest);
    const { document, problems } = read(whole.subarray(0, whole.length - 150));
    expect(document.root.attributes).toHaveLength(2);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'xml-chunk-invalid', loss: true, rejected: true }));
  });

  test('attributes go by name where the resource map is missing', () => {
    expect(read(axml(manifest, { resourceMap: false })).document.hasResourceIds).toBe(false);
  });
});

describe('nothing to read', () => {
  test.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(4096)],
    [
      'unknown chunk of size 0 before the root',
      axml(manifest, { beforeRoot: chunk(0x0999, Buffer.alloc(0), Buffer.alloc(0), 0) }),
    ],
    [
      'unknown chunk of 4 GiB before the root',
      axml(manifest, { beforeRoot: chunk(0x0999, Buffer.alloc(0), Buffer.alloc(0), 0xfffffff0) }),
    ],
    ['a string pool only', axml(manifest).subarray(0, 200)],
  ])('%s', (_, buffer) => {
    expect(() => read(buffer)).toThrowError(expect.objectContaining({ code: 'xml-unreadable' }) as InspectorError);
  });

  test('text that was never compiled is told with its place', () => {
    const text = Buffer.from('\ufeff\n  <manifest package="a.b"/>');
    expect(() => read(text)).toThrowError(
      expect.objectContaining({ code: 'xml-unreadable', place: 'AndroidManifest.xml:2:3' }) as InspectorError,
    );
  });
});

describe('large documents', () => {
  test('elements nested 100,000 deep', () => {
    let deep: ElementSpec = { name: 'e' };
    for (let level = 1; level < 100_000; level += 1) deep = { name: 'e', children: [deep] };
    const { document, codes } = read(axml(deep));
    let depth = 0;
    for (let element: XmlElement | undefined = document.root; element !== undefined; element = element.children[0])
      depth += 1;
    expect(depth).toBe(100_000);
    expect(codes()).toEqual(['xml-nested-deep']);
  });

  test('200,000 siblings', () => {
    const wide = { name: 'manifest', children: Array.from({ length: 200_000 }, () => ({ name: 'e' })) };
    expect(read(axml(wide)).document.root.children).toHaveLength(200_000);
  });

  test('attribute records that overlap do not multiply without end', () => {
    const attributes = Array.from({ length: 60_000 }, () => ({ name: 'a', value: '' }));
    const children = Array.from({ length: 20 }, () => ({ name: 'e', attributes }));
    const { problems } = read(axml({ name: 'manifest', children }));
    expect(problems).toMatchObject([{ code: 'xml-too-large', loss: true }, { code: 'xml-unclosed-element' }]);
  });

  test('one long text shared by many elements', () => {
    const text = 'x'.repeat(30_000);
    const { codes } = read(
      axml({ name: 'manifest', children: Array.from({ length: 1_000 }, () => ({ name: 'e', text })) }),
    );
    expect(codes()).toContain('xml-too-large');
  });
});

test('a value that differs from its source text is told', () => {
  const attributes = [{ name: 'package', value: 'cn.gov.real', raw: 'cn.gov.shown' }];
  const { document, codes } = read(axml({ name: 'manifest', attributes }));
  expect(document.root.attributes[0]).toMatchObject({ value: { text: 'cn.gov.real' }, raw: 'cn.gov.shown' });
  expect(codes()).toEqual(['xml-raw-value-differs']);
});

test('a defect repeated a thousand times is told a few times and then summed up', () => {
  const attributes = [{ name: 'a', value: { type: 0x03, data: 0x7fff } }];
  const { problems } = read(
    axml({ name: 'm', children: Array.from({ length: 1_000 }, () => ({ name: 'e', attributes })) }),
  );
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.detail).toBe('more of the same, not listed');
});
