import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '后台定位权限', en: 'Background location permission' },
  purpose: {
    zh: '离开界面仍能定位，是轨迹上传的前提；非必要不得索取。',
    en: 'Locating while off screen is what track uploads rest on; it is not requested without need.',
  },
  remedy: {
    zh: '改为使用期间定位并删除该权限；执法、应急等确有必要的，提供书面理由并限定人员和时段。',
    en: 'Locate only while in use and remove it; where enforcement or emergencies need it, give written reasons and limit people and time.',
  },
  findings: permissionFindings({
    zh: '须查明是否在后台持续上传位置，以及有无必要和依据。',
    en: 'Find out whether locations are uploaded in the background, with what need and basis.',
  }),
};
