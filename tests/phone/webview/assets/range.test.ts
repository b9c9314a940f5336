import { expect, it } from 'vitest';

import { parseRange } from '../../../../src/phone/webview/assets/range.ts';

it('reads the one range that a player asks for', () => {
  expect(parseRange('bytes=0-99', 1000)).toEqual({ start: 0, end: 99 });
  expect(parseRange('bytes=900-', 1000)).toEqual({ start: 900, end: 999 });
  expect(parseRange('bytes=-100', 1000)).toEqual({ start: 900, end: 999 });
  expect(parseRange('bytes=990-5000', 1000)).toEqual({ start: 990, end: 999 });
  expect(parseRange('bytes=-5000', 1000)).toEqual({ start: 0, end: 999 });
});

it('refuses what lies behind the end and ignores what makes no sense', () => {
  expect(parseRange('bytes=1000-', 1000)).toBe('unsatisfiable');
  expect(parseRange('bytes=-0', 1000)).toBe('unsatisfiable');
  expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
  const useless = [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=0-1', `bytes=${'9'.repeat(400)}-`];
  expect(useless.map((header) => parseRange(header, 1000))).toEqual(useless.map(() => undefined));
});
