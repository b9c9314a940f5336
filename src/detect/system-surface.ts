import type { Capture } from '../evidence/screen/capture.ts';
import { type UiNode, walk, wordingOf } from '../evidence/screen/node.ts';

/** What of the system or of the phone's maker lies in front. It is never the app's own window. */
export type SystemSurface =
  | 'permission-dialog'
  | 'crash-dialog'
  | 'not-responding-dialog'
  | 'chooser'
  | 'installer'
  | 'settings'
  | 'files'
  | 'camera'
  | 'launcher'
  | 'system-ui'
  | 'store';

/** Beginnings of package names and what they show; the longer ones first. */
const owners: readonly (readonly [string, SystemSurface])[] = [
  ['com.android.permissioncontroller', 'permission-dialog'],
  ['com.google.android.permissioncontroller', 'permission-dialog'],
  ['com.lbe.security.miui', 'permission-dialog'],
  ['com.miui.securitycenter', 'permission-dialog'],
  ['com.vivo.permissionmanager', 'permission-dialog'],
  ['com.huawei.systemmanager', 'permission-dialog'],
  ['com.hihonor.systemmanager', 'permission-dialog'],
  ['com.coloros.safecenter', 'permission-dialog'],
  ['com.oplus.safecenter', 'permission-dialog'],
  ['com.coloros.securitypermission', 'permission-dialog'],
  ['com.oplus.securitypermission', 'permission-dialog'],
  ['com.meizu.safe', 'permission-dialog'],
  ['com.android.packageinstaller', 'installer'],
  ['com.google.android.packageinstaller', 'installer'],
  ['com.miui.packageinstaller', 'installer'],
  ['com.android.intentresolver', 'chooser'],
  ['com.android.documentsui', 'files'],
  ['com.google.android.documentsui', 'files'],
  ['com.google.android.providers.media.module', 'files'],
  ['com.android.providers.media.module', 'files'],
  ['com.android.camera', 'camera'],
  ['com.android.settings', 'settings'],
  ['com.android.systemui', 'system-ui'],
  ['com.android.vending', 'store'],
  ['com.xiaomi.market', 'store'],
  ['com.huawei.appmarket', 'store'],
  ['com.bbk.appstore', 'store'],
  ['com.heytap.market', 'store'],
  ['com.tencent.android.qqdownloader', 'store'],
];

/** What of the system stands in front; undefined: an app. */
export function systemSurfaceOf(capture: Pick<Capture, 'package' | 'activity' | 'tree'>): SystemSurface | undefined {
  const name = capture.package;
  const nodes = capture.tree === undefined ? [] : [...walk(capture.tree)];
  // Bars of the system frame every app; what else has words in front tells whose window it is.
  const holder =
    nodes.find((node) => isOfWindow(node.package) && node.displayed && wordingOf(node) !== '')?.package ?? name;
  if (nodes.some((node) => /:id\/permission_(?:allow|deny)_/.test(node.resourceId))) return 'permission-dialog';
  if (holder === 'android' || name === 'android') return androidDialog(nodes);
  for (const owner of new Set([holder, name])) {
    if (owner === undefined) continue;
    const known = owners.find(([start]) => owner === start || owner.startsWith(`${start}.`));
    if (known !== undefined) return known[1];
    if (/(?:^|\.)(?:launcher\d*|home|trebuchet)(?:\.|$)/i.test(owner)) return 'launcher';
  }
  return undefined;
}

function isOfWindow(owner: string): boolean {
  return owner !== '' && owner !== 'com.android.systemui';
}

/** Dialogs of the system server carry the package `android`. */
function androidDialog(nodes: readonly UiNode[]): SystemSurface {
  const has = (suffix: string): boolean => nodes.some(({ resourceId }) => resourceId === `android:id/${suffix}`);
  if (has('aerr_wait')) return 'not-responding-dialog';
  if (has('aerr_close') || has('aerr_restart') || has('aerr_app_info')) return 'crash-dialog';
  if (has('resolver_list') || has('button_once')) return 'chooser';
  const words = nodes.map(wordingOf).join(' ');
  if (/无响应|isn.t responding/.test(words)) return 'not-responding-dialog';
  if (/(?:屡次|已)停止运行|keeps stopping|has stopped/.test(words)) return 'crash-dialog';
  return 'system-ui';
}
