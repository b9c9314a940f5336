import { expect, test } from 'vitest';

import { formatValue } from '../../../src/apk/resources/value.ts';

test.each([
  [{ type: 0x00, data: 0 }, undefined],
  [{ type: 0x01, data: 0x7f010002 }, '@0x7f010002'],
  [{ type: 0x02, data: 0x01010000 }, '?0x01010000'],
  [{ type: 0x03, data: 0, text: '政务' }, '政务'],
  [{ type: 0x03, data: 9 }, undefined],
  [{ type: 0x04, data: 0x3fc00000 }, '1.5'],
  [{ type: 0x05, data: 0x00001001 }, '16dp'],
  [{ type: 0x06, data: 0x40000030 }, '50%'],
  [{ type: 0x10, data: 0xffffffff }, '-1'],
  [{ type: 0x11, data: 0x10 }, '0x10'],
  [{ type: 0x12, data: 0xffffffff }, 'true'],
  [{ type: 0x12, data: 0 }, 'false'],
  [{ type: 0x1c, data: 0xff00ff00 }, '#ff00ff00'],
])('%o is %s', (value, text) => {
  expect(formatValue(value)).toBe(text);
});
