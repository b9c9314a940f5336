import { expect, it } from 'vitest';

import { sdkLabel } from '../../src/rules/sdk-label.ts';

it('names an SDK in both languages by id or owner', () => {
  expect(sdkLabel('alipay')).toBe('支付宝支付 (Alipay)');
  expect(sdkLabel('sdk:alipay')).toBe(sdkLabel('alipay'));
});

it('keeps what it does not know', () => {
  expect(sdkLabel('sdk:no-such-sdk')).toBe('no-such-sdk');
});
