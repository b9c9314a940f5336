import type { SystemDialogs } from '../../system/model.ts';
import { groupOf, type PermissionGroup } from './permission-texts.ts';

export type PermissionAnswer = Awaited<ReturnType<SystemDialogs['askPermission']>>;

export interface PermissionButton {
  /** Resource name. */
  id: string;
  text: string;
  answer: PermissionAnswer;
}

interface Asked {
  permissions: readonly string[];
  asked: number;
}

const allow: PermissionButton = { id: 'permission_allow_button', text: '允许', answer: 'allow' };
const allowAlways: PermissionButton = { id: 'permission_allow_always_button', text: '始终允许', answer: 'allow' };
const allowOnce: PermissionButton = {
  id: 'permission_allow_one_time_button',
  text: '仅限这一次',
  answer: 'allow-once',
};
const allowLimited: PermissionButton = {
  id: 'permission_allow_selected_button',
  text: '允许有限访问',
  answer: 'allow-limited',
};
const allowAll: PermissionButton = { id: 'permission_allow_all_button', text: '全部允许', answer: 'allow' };

/** Groups that may be used in the foreground only, from API 30 on. */
const whileInUse: ReadonlySet<PermissionGroup | undefined> = new Set<PermissionGroup>([
  'location',
  'camera',
  'microphone',
]);

/** Buttons from top to bottom (to API 28: left to right). */
export function answersFor(request: Asked, apiLevel: number): readonly PermissionButton[] {
  const group = groupOf(request.permissions);
  if (apiLevel < 29) return [{ id: 'permission_deny_button', text: '拒绝', answer: 'deny' }, allow];
  const deny = refusal(request, apiLevel);
  if (apiLevel === 29) {
    if (group !== 'location') return [allow, deny];
    const background = request.permissions.some((name) => name.endsWith('ACCESS_BACKGROUND_LOCATION'));
    return [...(background ? [allowAlways] : []), foreground(apiLevel), deny];
  }
  if (whileInUse.has(group)) return [foreground(apiLevel), allowOnce, deny];
  if (group === 'visual' && apiLevel >= 34) return [allowLimited, allowAll, deny];
  return [allow, deny];
}

function foreground(apiLevel: number): PermissionButton {
  const text = apiLevel < 31 ? '仅在使用此应用时允许' : '仅在使用该应用时允许';
  return { id: 'permission_allow_foreground_only_button', text, answer: 'allow-foreground' };
}

/** The second refusal is the last: said on the button in API 29, not said from API 30 on. */
function refusal({ asked }: Asked, apiLevel: number): PermissionButton {
  const text = apiLevel < 31 ? '拒绝' : '不允许';
  if (asked === 0) return { id: 'permission_deny_button', text, answer: 'deny' };
  return {
    id: 'permission_deny_and_dont_ask_again_button',
    text: apiLevel === 29 ? '拒绝，不要再询问' : text,
    answer: 'deny-forever',
  };
}
