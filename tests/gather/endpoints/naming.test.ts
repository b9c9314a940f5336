import { expect, test } from 'vitest';

import { isName } from '../../../src/gather/endpoints/naming.ts';

test.each([
  ['schemas.android.com', '/apk/res/android', true],
  ['www.w3.org', '/2000/svg', true],
  ['www.apache.org', '/licenses/LICENSE-2.0', true],
  ['www.apache.org', '/dist/maven', false],
  ['example.com', '/api', true],
  ['www.example.com', '', true],
  ['service.test', '/x', true],
  ['myexample.com', '/api', false],
  ['w3.org.evil.cn', '/', false],
  ['api.gov.cn', '/w3.org', false],
])('%s%s: %s', (host, path, expected) => {
  expect(isName(host, path)).toBe(expected);
});
