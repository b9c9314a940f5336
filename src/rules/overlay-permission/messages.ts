import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '悬浮窗权限', en: 'Overlay permission' },
  purpose: {
    zh: '悬浮窗能盖住其他应用，可被用来强制停留或诱导点击。',
    en: 'Windows over other apps can hold people or mislead their taps.',
  },
  remedy: {
    zh: '除视频通话小窗等确需场景外删除，优先使用画中画或通知。',
    en: 'Remove it except for real needs such as call windows; prefer picture-in-picture or notifications.',
  },
  findings: permissionFindings({
    zh: '须说明用途，并核实悬浮窗能否关闭、是否用于计时或催办。',
    en: 'State the use and check whether the window can be closed and whether it counts time or presses for tasks.',
  }),
};
