import { specialServiceFindings, type SpecialServiceKey } from '../special-service.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<SpecialServiceKey> = {
  title: { zh: '设备管理器', en: 'Device administrator' },
  purpose: {
    zh: '设备管理器可锁屏、清除数据并使应用难以卸载。',
    en: 'A device administrator can lock, wipe and make the app hard to remove.',
  },
  remedy: {
    zh: '个人手机上使用的应用删除该组件；单位配发设备的管理功能另行说明。',
    en: 'Remove it from apps on personal phones; explain management of issued devices apart.',
  },
  findings: specialServiceFindings({
    zh: '在个人手机上使用难以说明必要性，并会妨碍卸载。',
    en: 'On personal phones it is hardly necessary and hinders removal.',
  }),
};
