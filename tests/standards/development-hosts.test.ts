import { expect, it } from 'vitest';

import { developmentServices, internalEndings, stageWords } from '../../src/standards/development-hosts.ts';

it('is written as hosts are compared: lower case, without blanks', () => {
  for (const text of [...developmentServices, ...internalEndings, ...stageWords])
    expect(text).toMatch(/^\.?[a-z0-9.-]+$/);
});

it('names domains, not bare endings, as development services', () => {
  for (const domain of developmentServices) expect(domain).toMatch(/^[^.]+\..+/);
});
