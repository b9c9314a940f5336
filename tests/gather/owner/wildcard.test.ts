import { expect, test } from 'vitest';

import { matchesWildcard } from '../../../src/gather/owner/wildcard.ts';

test.each([
  ['libssl.so', 'libssl.so', true],
  ['libssl*.so', 'libssl.so', true],
  ['libssl*.so', 'libssl1.1.so', true],
  ['libssl*.so', 'libssl.so.1', false],
  ['lib*core*.so', 'libmycore2.so', true],
  ['a*a', 'a', false],
  ['assets/*.jar', 'assets/sub/x.jar', false],
  ['*', 'anything', true],
])('%s against %s: %s', (pattern, text, fits) => {
  expect(matchesWildcard(pattern, text)).toBe(fits);
});
