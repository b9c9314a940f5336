import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '使用情况权限', en: 'Usage-statistics permission' },
  purpose: {
    zh: '可得知用户何时用了哪些应用、用了多久，可被用来统计在线时长。',
    en: 'It tells which apps are used when and how long, and can serve to count online time.',
  },
  remedy: {
    zh: '删除该权限，不以任何方式统计人员使用时长。',
    en: 'Remove it and do not count people’s time of use in any way.',
  },
  findings: permissionFindings({
    zh: '须查明是否用于统计在线时长或监督人员。',
    en: 'Find out whether it counts online time or watches people.',
  }),
};
