import { describe, expect, it } from 'vitest';

import { errorTexts } from '../../src/i18n/errors.ts';
import { errorCodes } from '../../src/shared/errors.ts';

describe('error texts', () => {
  it.each(Object.keys(errorCodes) as (keyof typeof errorCodes)[])(
    'tells %s and what to do next in both languages',
    (code) => {
      const { title, next } = errorTexts[code];
      for (const text of [title, next]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[\x20-\x7E’]+$/);
      }
    },
  );
});
