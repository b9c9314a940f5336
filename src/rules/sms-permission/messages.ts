import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '短信权限', en: 'SMS permission' },
  purpose: {
    zh: '短信内容高度敏感，验证码可由用户输入或系统填充，一般不需要该权限。',
    en: 'Text messages are highly sensitive; codes can be typed or filled in by the system.',
  },
  remedy: {
    zh: '删除短信权限；发送短信改为调起系统短信界面。',
    en: 'Remove it; let the system’s messaging screen send texts.',
  },
  findings: permissionFindings({
    zh: '与一般政务功能无关，须由单位说明必要性。',
    en: 'Unrelated to usual government functions: the unit has to explain.',
  }),
};
