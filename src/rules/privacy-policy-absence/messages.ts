import { entryFindings, type EntryKey } from '../entry-wording.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<EntryKey> = {
  title: { zh: '隐私政策缺失', en: 'Missing privacy policy' },
  purpose: {
    zh: '应用应有隐私政策；此处查找入口文字，内容和首次运行提示由人工和动态检测判断。',
    en: 'There must be a privacy policy; the entry’s text is looked for here, its content and the first-run prompt elsewhere.',
  },
  remedy: {
    zh: '提供隐私政策，首次运行时提示阅读，并在设置页四次点击以内可以查看。',
    en: 'Provide a privacy policy, prompt for it at first run and keep it within four taps.',
  },
  findings: entryFindings('privacy'),
};
