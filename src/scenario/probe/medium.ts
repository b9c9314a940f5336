import { exitsOf } from '../../detect/exits.ts';
import { submitWords } from '../../detect/forms/wording.ts';
import { lookAt, targetsOf } from '../../detect/look.ts';
import { systemSurfaceOf } from '../../detect/system-surface.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { centreOf, type UiNode } from '../../evidence/screen/node.ts';
import type { StepContext } from '../context.ts';
import { permissionDialogOf } from '../permission/dialog.ts';

const giveWords =
  /拍照|拍摄|上传|添加|选择(?:照片|图片|文件|位置)?|相册|^[+＋]$|获取定位|点击定位|开始定位|重新定位|choose file|未选择(?:任何)?文件/i;

/** Makers' cameras and galleries, by their packages. Nothing is touched in any other app. */
const takesMedia = /camera|gallery|photo|album|media|documents|file/i;

/**
 * Touches what takes the medium and answers the phone's own surfaces until the app is in front again; every touch goes through the guard.
 * false: it could not be given, or the guard did not let it.
 */
export async function giveMedium(context: StepContext, medium: RegExp): Promise<boolean> {
  const { session, pace, signal } = context;
  const form = await session.capture({ screenshot: false });
  const button = mediumButton(form, medium);
  if (button === undefined) return false;
  if (!(await tapGuarded(context, form, button))) return false;
  let met = false;
  for (let turn = 0; turn < 12; turn += 1) {
    await pace.sleep(400, signal);
    const capture = await session.capture({ screenshot: false });
    const surface = systemSurfaceOf(capture);
    if (surface === undefined && capture.package === context.app.package) {
      if (met || turn >= 4) return met || changed(form, capture);
      continue;
    }
    if (surface === undefined && !takesMedia.test(capture.package ?? '')) break;
    met = true;
    const next = nextTouch(capture);
    if (next === undefined) break;
    if (!(await tapGuarded(context, capture, next))) {
      met = false;
      break;
    }
  }
  const last = await session.capture({ screenshot: false });
  if (last.package === context.app.package) return met;
  await session.press('back');
  return false;
}

/** false: the guard refuses. */
async function tapGuarded(context: StepContext, { tree }: Capture, node: UiNode): Promise<boolean> {
  if (tree === undefined || context.guard.refuses(node, tree) !== undefined) return false;
  context.touching('medium');
  await context.session.tap(centreOf(node.bounds));
  return true;
}

function changed(before: Capture, after: Capture): boolean {
  const words = (capture: Capture): string =>
    lookAt(capture)
      .items.map((item) => item.words)
      .join('\n');
  return words(before) !== words(after);
}

/** The control for the medium: one that names it, or the one that stands nearest below its label. */
function mediumButton(capture: Capture, medium: RegExp): UiNode | undefined {
  const look = lookAt(capture);
  const targets = targetsOf(look).filter(({ place, words }) => place.node.enabled && !submitWords.test(words));
  const named = targets.find(({ words }) => medium.test(words)) ?? targets.find(({ words }) => giveWords.test(words));
  if (named !== undefined) return named.place.node;
  const label = look.items.find(({ words }) => medium.test(words));
  if (label === undefined) return undefined;
  const below = targets.filter(({ place }) => place.node.bounds.top >= label.bounds.top);
  return below.toSorted((one, other) => one.place.node.bounds.top - other.place.node.bounds.top)[0]?.place.node;
}

/** What to touch on the phone's own surfaces: allow, the camera's shutter and tick, the first file. */
function nextTouch(capture: Capture): UiNode | undefined {
  const permission = permissionDialogOf(capture);
  if (permission !== undefined) return permission.allow;
  const exits = exitsOf(capture).filter(({ kind }) => kind !== 'close' && kind !== 'decline');
  const byId = (ids: RegExp): UiNode | undefined => exits.find(({ node }) => ids.test(node.resourceId))?.node;
  return (
    byId(/done_button|button_add|confirm|action_menu_select/) ??
    byId(/shutter_button|icon_thumbnail|icon_thumb|item_root/) ??
    exits.find(({ words }) => /相机|拍照|camera/i.test(words))?.node ??
    exits.find(({ words }) => /\.(?:jpe?g|png)|IMG_|文件|图片|相册|files|photos/i.test(words))?.node ??
    exits[0]?.node
  );
}
