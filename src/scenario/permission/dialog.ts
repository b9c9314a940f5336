import type { Capture } from '../../evidence/screen/capture.ts';
import { type UiNode, walk, wordingOf } from '../../evidence/screen/node.ts';

/** Packages that show permission dialogs: AOSP and GMS builds by API level, then the makers' own. */
const dialogPackages: ReadonlySet<string> = new Set([
  'com.android.packageinstaller',
  'com.google.android.packageinstaller',
  'com.android.permissioncontroller',
  'com.google.android.permissioncontroller',
  'com.lbe.security.miui',
  'com.miui.securitycenter',
  'com.vivo.permissionmanager',
  'com.huawei.systemmanager',
  'com.hihonor.systemmanager',
  'com.coloros.safecenter',
  'com.oplus.safecenter',
  'com.coloros.securitypermission',
  'com.oplus.securitypermission',
  'com.meizu.safe',
]);

/** Id suffixes of what the dialog says and of its buttons, in the order they are tried. */
const messageIds: readonly string[] = ['permission_message', 'message', 'alertTitle', 'permission_title'];
const denyIds: readonly string[] = [
  'permission_deny_button',
  'permission_deny_and_dont_ask_again_button',
  'permission_no_upgrade_button',
  'permission_no_upgrade_and_dont_ask_again_button',
  'btn_refuse',
  'btn_deny',
  'permission_deny_button_1',
];
const allowIds: readonly string[] = [
  'permission_allow_foreground_only_button',
  'permission_allow_button',
  'permission_allow_one_time_button',
  'permission_allow_onetime_button',
  'permission_allow_always_button',
  'permission_allow_button_1',
  'btn_allow',
];

const denyWords = /^(?:拒绝|不允许|禁止|拒绝，不要再询问|拒绝且不再询问|始终拒绝|deny|don.t allow)$/i;
const allowWords =
  /^(?:允许|始终允许|仅在使用(?:该|此|中)?应用?时?允许|仅使用期间允许|使用时允许|仅限这一次|仅本次允许|本次运行允许|allow|while using the app|only this time)$/i;

export interface PermissionDialog {
  message: string;
  deny: UiNode | undefined;
  allow: UiNode | undefined;
}

/** The system's permission dialog on a look; undefined when there is none. */
export function permissionDialogOf(capture: Pick<Capture, 'tree'>): PermissionDialog | undefined {
  if (capture.tree === undefined) return undefined;
  const nodes = [...walk(capture.tree)].filter((node) => dialogPackages.has(node.package) && node.displayed);
  const buttons = nodes.filter((node) => node.clickable && node.enabled);
  const deny = byId(buttons, denyIds) ?? buttons.find((node) => denyWords.test(wordingOf(node).trim()));
  const allow = byId(buttons, allowIds) ?? buttons.find((node) => allowWords.test(wordingOf(node).trim()));
  if (deny === undefined && allow === undefined) return undefined;
  const message = byId(nodes, messageIds) ?? nodes.find((node) => /[?？]/.test(wordingOf(node)));
  return { message: message === undefined ? '' : wordingOf(message), deny, allow };
}

export function isPermissionDialog(capture: Pick<Capture, 'tree'>): boolean {
  return permissionDialogOf(capture) !== undefined;
}

function byId(nodes: readonly UiNode[], ids: readonly string[]): UiNode | undefined {
  for (const id of ids) {
    const found = nodes.find((node) => node.resourceId.endsWith(`/${id}`));
    if (found !== undefined && wordingOf(found) !== '') return found;
  }
  return undefined;
}
