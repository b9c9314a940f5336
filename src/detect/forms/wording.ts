import type { FormField } from '../../evidence/kinds/forms.ts';
import { bare, plain } from '../wording.ts';

/** Names of buttons that hand a form in. */
export const submitWords =
  /^(?:确认|立即|我要|完成并)?(?:提交|上报|报送|发布|保存|填好了|完成)(?:审核|日志|记录|表单|数据)?$/;

/** The same more widely, for a form that is looked at and not handed in. */
export const handInWords = /^.{0,6}(?:提交|上报|报送|发布|保存|发送).{0,4}$/;

/** Buttons of other forms than those for data. */
export const loginWords = /^(?:登[录陆]|立即登录|注册|绑定|log ?in|sign ?in)$/i;
export const searchWords = /^(?:搜索|查询|查找|search)$/i;
export const feedbackWords = /意见|反馈|投诉|举报|建议|评价|评论|留言|咨询/;

/** Presses for a form to be handed in: a term and what follows, or a call to hurry. */
export const reminderWords =
  /逾期|未(?:填报|上报|报送|提交)|尽快(?:填|报|上|提|完)|催[报办交]|限时|务必|漏报|迟报|截止|通报/;

/** What one does to give a medium. */
export const givingWords =
  /^(?:点击|立即|重新|开始|请)?(?:拍照|拍摄|录像|上传|添加|选择|获取|打开|从)(?:.{0,8})(?:照片|图片|影像|视频|附件|文件|材料|定位|位置|相册|拍照)|^(?:点击|立即)?(?:拍照|拍摄|上传|定位|上传图片)$|^choose file|未选择(?:任何)?文件/i;

/** What opens a list or a calendar to choose from. */
export const choosingWords = /^请?(?:点击)?选择.{0,12}$|^请选择/;

/** A box that is ticked to agree asks for no data. */
export const agreeingWords = /阅读并|同意|记住|自动登录/;

const optional = /选填|可选|非必[填选传]|可不填/;
const mandatory = /必填|必[选传录]|必须|不能为空/;
const star = /^\s*[*＊]|[*＊]\s*$/;

/** How the words around a field say that it cannot be left out. */
export function mandatoryBy(words: readonly string[]): FormField['mandatory'] {
  if (words.some((one) => optional.test(one))) return null;
  if (words.some((one) => mandatory.test(one))) return 'words';
  return words.some((one) => star.test(one)) ? 'star' : null;
}

/** Says nothing but whether the field may be left out. */
export function isMark(words: string): boolean {
  return /^[(（[【]?(?:[*＊\s]|必填|必选|必传|选填|可选|非必填)*[)）\]】]?$/.test(plain(words));
}

/** The name of a field in its words: without stars, marks, colons and the request to fill it in. */
export function labelOf(words: string): string {
  return plain(words)
    .replaceAll(/[*＊]|[(（[【]?(?:非必填|必填|必选|必传|选填|可选)[)）\]】]?/g, '')
    .replace(/^请(?:您)?(?:输入|填写|选择|上传|提供)/, '')
    .replace(/[:：\s]+$/, '')
    .trim();
}

/** As labels are compared. */
export function sameLabel(label: string): string {
  return bare(label).replace(/^(?:您的|你的)/, '');
}
