import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '通话记录权限', en: 'Call log permission' },
  purpose: {
    zh: '通话记录反映个人交往，与政务功能一般无关。',
    en: 'Call logs show private contacts and rarely relate to government functions.',
  },
  remedy: {
    zh: '删除该权限；拨号改用系统拨号界面。',
    en: 'Remove it; let the system dialler place calls.',
  },
  findings: permissionFindings({
    zh: '与一般政务功能无关，须由单位说明必要性。',
    en: 'Unrelated to usual government functions: the unit has to explain.',
  }),
};
