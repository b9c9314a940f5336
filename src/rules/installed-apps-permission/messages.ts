import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '应用列表权限', en: 'Installed-apps permission' },
  purpose: {
    zh: '已装应用列表能反映个人生活，只为唤起个别应用时无须查看全部。',
    en: 'The list of installed apps shows private life; calling a few apps does not need all of it.',
  },
  remedy: {
    zh: '在清单 queries 中列出需要唤起的应用，删除该权限。',
    en: 'List the apps to call under queries and remove the permission.',
  },
  findings: permissionFindings({
    zh: '须说明为何需要全部应用列表，是否上传。',
    en: 'State why the whole list is needed and whether it is uploaded.',
  }),
};
