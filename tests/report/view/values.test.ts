import { expect, it } from 'vitest';

import { shownValues } from '../../../src/report/view/values.ts';

it('names products in the reader’s language', () => {
  const values = { sdks: ['极光推送 (JPush)', '自研组件'], count: 2 };
  expect(shownValues(values, 'en')).toEqual({ sdks: ['JPush', '自研组件'], count: 2 });
  expect(shownValues(values, 'zh-CN')).toEqual({ sdks: ['极光推送', '自研组件'], count: 2 });
});

it('gives defects their titles and keeps the codes', () => {
  const values = { codes: ['packed-code', 'constructor'], places: ['packed-code'] };
  expect(shownValues(values, 'en')).toEqual({
    codes: ['Code is packed (packed-code)', 'constructor'],
    places: ['packed-code'],
  });
  expect(shownValues(undefined, 'en')).toBeUndefined();
});
