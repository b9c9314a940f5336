import { describe, expect, it } from 'vitest';

import { element, xmlDocument } from '../../../src/report/junit/xml.ts';
import { readStrictXml } from '../../support/strict-xml.ts';

describe('an XML document', () => {
  it('gives back what was put in, in attributes and in text', () => {
    const told = 'a < b && "c" > \'d\'\n\t\r e ]]> &amp; 中文 😀';
    const read = readStrictXml(xmlDocument(element('testsuites', { name: told }, [told])));
    expect(read.attributes['name']).toBe(told);
    expect(read.children).toEqual([told]);
  });

  it.each([
    ['\u0000', '\\u{0}'],
    ['\u001B[31m', '\\u{1b}[31m'],
    ['\uFFFE\uFFFF', '\\u{fffe}\\u{ffff}'],
    ['\uD800x', '\\u{d800}x'],
    ['x\uDC00', 'x\\u{dc00}'],
  ])('spells %j, which XML forbids, to be seen', (told, spelt) => {
    const read = readStrictXml(xmlDocument(element('a', { b: told }, [told])));
    expect([read.attributes['b'], ...read.children]).toEqual([spelt, spelt]);
  });
});

describe('the strict reader of these tests', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  it.each([
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a>&</a>',
    '<a>&no;</a>',
    '<a>&#0;</a>',
    '<a/>x',
    '<a/><b/>',
    '<a>\u0001</a>',
    '<a b="<"/>',
  ])('refuses %j', (text) => {
    expect(() => readStrictXml(head + text)).toThrow();
  });
});
