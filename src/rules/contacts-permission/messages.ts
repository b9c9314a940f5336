import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '通讯录权限', en: 'Contacts permission' },
  purpose: {
    zh: '选择联系人可用系统选择器，单位通讯录应由服务器提供，一般无须读取本机通讯录。',
    en: 'A system picker chooses contacts and a server holds the unit’s directory: reading the phone’s contacts is rarely needed.',
  },
  remedy: {
    zh: '改用系统联系人选择器或单位通讯录，删除该权限。',
    en: 'Use the system contact picker or the unit’s directory and remove it.',
  },
  findings: permissionFindings({
    zh: '须说明哪项功能需要读取本机通讯录，能否以系统选择器代替。',
    en: 'State which function needs the phone’s contacts and why a picker does not do.',
  }),
};
