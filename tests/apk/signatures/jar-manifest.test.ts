import { describe, expect, it } from 'vitest';

import { readManifestSections } from '../../../src/apk/signatures/jar-manifest.ts';

const read = (text: string) => readManifestSections(Buffer.from(text));

describe('JAR manifest', () => {
  it('gives each section its bytes with the empty line after it', () => {
    const text = 'Manifest-Version: 1.0\r\n\r\n\r\nName: a\r\nSHA1-Digest: x\r\n\r\nName: b\r\n';
    const sections = read(text);
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Manifest-Version: 1.0\r\n\r\n',
      'Name: a\r\nSHA1-Digest: x\r\n\r\n',
      'Name: b\r\n',
    ]);
  });

  it.each(['\r\n', '\n', '\r'])('takes %j for the end of a line', (end) => {
    const [main, entry] = read(['Manifest-Version: 1.0', '', 'Name: a', ' b', 'SHA1-Digest: x', '', ''].join(end));
    expect(main?.attribute('manifest-version')).toBe('1.0');
    expect(entry?.name).toBe('ab');
    expect(entry?.attribute('SHA1-DIGEST')).toBe('x');
  });

  it('joins a character that a continuation line splits', () => {
    const bytes = Buffer.concat([
      Buffer.from('Name: '),
      Buffer.from('政').subarray(0, 2),
      Buffer.from('\n '),
      Buffer.from('政').subarray(2),
    ]);
    expect(readManifestSections(bytes)[0]?.name).toBe('政');
  });

  it('names a section only by its first attribute, and keeps spaces around names', () => {
    expect(read('SHA1-Digest: x\nName: a\n')[0]?.name).toBeUndefined();
    expect(read('Name:  a \n')[0]?.name).toBe(' a ');
    expect(read('Name:a\n')[0]?.name).toBeUndefined();
  });

  it('takes the first of two attributes of one name', () => {
    expect(read('A: 1\na: 2\n')[0]?.attribute('A')).toBe('1');
  });

  it.each([
    ['two million sections', 'Name: 1\n\n'.repeat(2_000_000)],
    ['a name folded into two million lines', `Name: 1\n${' 1\n'.repeat(2_000_000)}`],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow('more than');
  });
});
