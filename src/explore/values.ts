/** What a field asks for, as far as its words tell. */
const kinds: readonly { kind: string; words: RegExp; value: string }[] = [
  { kind: 'phone', words: /手机|电话|联系方式|phone|mobile|tel(?:\b|$)/i, value: '13800000000' },
  { kind: 'identity', words: /身份证|证件号|公民身份|id ?card/i, value: '110101199001011237' },
  { kind: 'plate', words: /车牌|号牌|plate/i, value: '京A00000' },
  { kind: 'mail', words: /邮箱|电子邮件|e-?mail/i, value: 'test@example.com' },
  { kind: 'code', words: /验证码|动态码|校验码|captcha/i, value: '000000' },
  { kind: 'date', words: /日期|时间|年月|生日|date/i, value: '2000-01-01' },
  { kind: 'amount', words: /金额|数量|人数|次数|年龄|户数|里程|面积|价格|元|amount/i, value: '1' },
  { kind: 'address', words: /地址|住址|地点|address/i, value: '测试路1号' },
  { kind: 'search', words: /搜索|查找|关键[字词]|search/i, value: '测试' },
  { kind: 'name', words: /姓名|名字|联系人|户主|申请人|name/i, value: '测试用户' },
];

const otherwise = { kind: 'text', value: '检测填写，无实际内容' };

/** Made-up, well formed, and recognisable as such by whoever finds it: what goes into a field that asks in these words. */
export function valueFor(words: string): { kind: string; value: string } {
  const found = kinds.find((one) => one.words.test(words));
  return found === undefined ? otherwise : { kind: found.kind, value: found.value };
}
