import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '步数与身体传感器权限', en: 'Step and body sensor permission' },
  purpose: {
    zh: '步数、身体状态属于敏感信息，常被用来考核走访里程。',
    en: 'Steps and body data are sensitive and are used to judge field work by distance.',
  },
  remedy: {
    zh: '与健康服务无关的删除该权限；不得以步数、里程作为考核依据。',
    en: 'Remove it unless the app serves health; steps and distance are no basis of appraisal.',
  },
  findings: permissionFindings({
    zh: '须说明哪项功能用到，以及是否用于考核走访、巡查。',
    en: 'State the function that needs it and whether it serves to judge visits and patrols.',
  }),
};
