import { permissionFindings, type PermissionKey } from '../permission-use.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<PermissionKey> = {
  title: { zh: '强提醒权限', en: 'Intrusive reminder permission' },
  purpose: {
    zh: '全屏通知和精确闹钟会强行打断用户，可被用来催办、催学。',
    en: 'Full-screen notices and exact alarms interrupt people and can serve to press for tasks.',
  },
  remedy: {
    zh: '除来电、应急告警、日程提醒外删除这些权限。',
    en: 'Remove them except for calls, emergency alerts and calendar reminders.',
  },
  findings: permissionFindings({
    zh: '须说明用途，并核实是否用于催办、催学、催签到。',
    en: 'State the use and check whether they press people for tasks, study or check-in.',
  }),
};
