import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '安装应用权限', en: 'Install-packages permission' },
  purpose: {
    zh: '应用能自行下载安装包，可能绕开已备案的分发平台，或引导安装未备案应用。',
    en: 'The app can install packages by itself, past recorded stores, and may push unfiled apps.',
  },
  remedy: {
    zh: '通过已备案的应用商店更新并删除该权限；确需自更新的限定为本应用并校验签名。',
    en: 'Update through recorded stores and remove it; where self-update is needed limit it to this app and verify the signature.',
  },
  findings: permissionFindings({
    zh: '须查明安装的是本应用更新还是其他应用，是否经用户同意。',
    en: 'Find out whether it installs its own updates or other apps, and whether users consent.',
  }),
};
