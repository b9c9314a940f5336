import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '修改系统设置权限', en: 'Change-settings permission' },
  purpose: {
    zh: '修改系统设置影响整台设备，政务应用极少需要。',
    en: 'Changing system settings affects the whole device and is rarely needed.',
  },
  remedy: {
    zh: '删除该权限；调亮度等改用应用自己的窗口属性。',
    en: 'Remove it; set brightness and the like on the app’s own window.',
  },
  findings: permissionFindings({
    zh: '须说明修改哪些设置、是否经用户同意。',
    en: 'State which settings are changed and whether the user agrees.',
  }),
};
