import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '弹窗不能关闭', en: 'Window without exit' },
  purpose: {
    zh: '对疑似无法关闭的弹窗逐级尝试关闭、拒绝、返回等退出办法。',
    en: 'Tries every way out of a window that seems to have none: closing, declining, Back and more.',
  },
  remedy: {
    zh: '为弹窗提供清晰有效的关闭或拒绝入口。',
    en: 'Give the window a clear working way to close or decline.',
  },
  findings: compulsionFindings(
    { zh: '无法关闭的弹窗', en: 'a window without exit' },
    {
      zh: '弹窗应有清晰有效的关闭标志，且不得以此强制用户操作。',
      en: 'Windows need a clear working close control and must not force an action.',
    },
  ),
};
