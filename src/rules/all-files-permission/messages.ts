import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '所有文件访问权限', en: 'All-files access' },
  purpose: {
    zh: '该权限可读写用户全部文件，政务应用一般用系统文件选择器即可。',
    en: 'It opens all of the user’s files; a system file picker does for government apps.',
  },
  remedy: {
    zh: '改用系统文件选择器或媒体选择器，删除该权限；文件管理类功能确需保留的写明理由。',
    en: 'Use the system file or photo picker and remove the permission; state the reason where file management needs it.',
  },
  findings: permissionFindings({
    zh: '除文件管理、备份一类功能外难以说明必要性，须由单位说明。',
    en: 'Hardly necessary except for file management and backup: the unit has to explain.',
  }),
};
