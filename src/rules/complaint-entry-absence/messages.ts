import { entryFindings, type EntryKey } from '../entry-wording.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<EntryKey> = {
  title: { zh: '投诉建议入口缺失', en: 'Missing complaint entry' },
  purpose: {
    zh: '应用内必须有投诉建议功能；此处查找入口文字，能否在线提交和跟踪由动态检测判断。',
    en: 'The app must let users complain and suggest; the entry’s text is looked for here, submission and tracking in the dynamic inspection.',
  },
  remedy: {
    zh: '在显眼位置设置投诉建议入口，支持在线提交、受理编号、进度查询和评价，不以电话代替。',
    en: 'Put a complaint entry in a prominent place with online submission, a number, progress and rating; a telephone number does not replace it.',
  },
  findings: entryFindings('complaint'),
};
