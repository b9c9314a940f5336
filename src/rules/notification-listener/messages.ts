import { specialServiceFindings, type SpecialServiceKey } from '../special-service.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<SpecialServiceKey> = {
  title: { zh: '通知监听服务', en: 'Notification listener' },
  purpose: {
    zh: '通知使用权可读取所有应用的通知，包括短信验证码和聊天内容。',
    en: 'Notification access reads the notices of all apps, codes and chats included.',
  },
  remedy: {
    zh: '删除该服务；需要同步通知的限定为本应用自己的通知。',
    en: 'Remove it; limit synchronising to the app’s own notices.',
  },
  findings: specialServiceFindings({
    zh: '与一般政务功能无关，须由单位说明必要性。',
    en: 'Unrelated to usual government functions: the unit has to explain.',
  }),
};
