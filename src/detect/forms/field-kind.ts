import type { FieldKind } from '../../evidence/kinds/forms.ts';

/** What a field asks for, the first that fits. */
const kinds: readonly (readonly [FieldKind, RegExp])[] = [
  ['phone', /手机|电话|联系方式|phone|mobile|tel(?:\b|$)/i],
  ['identity', /身份证|证件号|公民身份|id ?card/i],
  ['plate', /车牌|号牌|plate/i],
  ['mail', /邮箱|电子邮件|e-?mail/i],
  ['code', /验证码|动态码|校验码|captcha/i],
  ['date', /日期|时间|年月|生日|date/i],
  ['amount', /金额|数量|人数|次数|年龄|户数|里程|面积|价格|元|amount/i],
  ['address', /地址|住址|地点|address/i],
  ['search', /搜索|查找|关键[字词]|search/i],
  ['name', /姓名|名字|联系人|户主|申请人|name/i],
];

/** Kind of a field for text by its words; `text` where they do not tell. */
export function fieldKindOf(words: string): FieldKind {
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'text';
}

const media: readonly (readonly [FieldKind, RegExp])[] = [
  ['photo', /照片|图片|拍照|拍摄|相片|相册|影像|视频|截图/],
  ['location', /定位|位置|坐标|轨迹|GPS/i],
  ['file', /附件|文件|材料|上传|upload|choose file/i],
];

/** Kind of what takes a medium by its words; undefined: they name none. */
export function mediumOf(words: string): FieldKind | undefined {
  return media.find(([, pattern]) => pattern.test(words))?.[0];
}
