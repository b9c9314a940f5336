import { expect, it } from 'vitest';

import { valueFor } from '../../src/explore/values.ts';

it.each([
  ['请输入手机号', 'phone'],
  ['身份证号码', 'identity'],
  ['车牌号', 'plate'],
  ['出生日期', 'date'],
  ['申请金额（元）', 'amount'],
  ['申请人姓名', 'name'],
  ['短信验证码', 'code'],
  ['情况说明', 'text'],
])('%s is a field for a %s', (words, kind) => {
  expect(valueFor(words).kind).toBe(kind);
});
