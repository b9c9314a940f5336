import { expect, test } from 'vitest';

import { isName, isNoticeFile } from '../../../src/gather/endpoints/naming.ts';

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

test.each([
  ['javax.xml.transform.dom.domresult', true],
  ['com.example.sax.feature', true],
  ['java.sun.com', true],
  ['com.com.cn', false],
  ['org.cn', false],
  ['android.example-gov.cn', false],
  ['api.gov.cn', false],
])('%s is a name in the shape of a package: %s', (host, expected) => {
  expect(isName(host, '/feature')).toBe(expected);
});

test.each([
  ['NOTICE.txt', true],
  ['license/LICENSE.sax.txt', true],
  ['assets/THIRD_PARTY_LICENSES', true],
  ['META-INF/README.md', true],
  ['assets/www/license.html', false],
  ['assets/www/notice.js', false],
  ['assets/notices/config.txt', false],
])('%s carries notices: %s', (file, expected) => {
  expect(isNoticeFile(file)).toBe(expected);
});
