import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '设备识别与本机号码权限', en: 'Phone identity permission' },
  purpose: {
    zh: '可读取号码，旧系统上还可读取 IMEI 等不可变更识别码；登录鉴别一般不需要。',
    en: 'It opens the number and on old systems IMEI and other fixed identifiers; logging in rarely needs them.',
  },
  remedy: {
    zh: '改用可重置的标识或应用内标识，删除该权限。',
    en: 'Use a resettable or app-scoped identifier and remove it.',
  },
  findings: permissionFindings({
    zh: '须说明用途；不可变更的识别码不应用来跟踪人员。',
    en: 'State the use; fixed identifiers must not serve to follow people.',
  }),
};
