import { lookAt, targetsOf } from '../../detect/look.ts';
import { exitsOf } from '../../detect/exits.ts';
import { isEditable } from '../../detect/structure.ts';
import { systemSurfaceOf } from '../../detect/system-surface.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { centreOf, isEmpty, type UiNode } from '../../evidence/screen/node.ts';
import type { StepContext } from '../context.ts';
import { permissionDialogOf } from '../permission/dialog.ts';

/** What goes into a field, by what it asks for. Made-up, and recognisable as such. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/手机|电话|联系方式/, '13800000000'],
  [/身份证|证件号/, '110101199001011237'],
  [/邮箱|email/i, 'test@example.com'],
  [/日期|时间/, '2026-11-23'],
  [/姓名|联系人|走访对象|户主|人员/, '张三'],
  [/数量|人数|次数|金额|年龄|户数|里程/, '1'],
  [/地址|地点|住址/, '测试路1号'],
];
const otherwise = '检测填写，无实际内容';

const submitWords = /^(?:确认|立即|我要|完成并)?(?:提交|上报|报送|发布|保存|填好了|完成)(?:审核|日志|记录|表单|数据)?$/;
const giveWords =
  /拍照|拍摄|上传|添加|选择(?:照片|图片|文件|位置)?|相册|^[+＋]$|获取定位|点击定位|开始定位|重新定位|choose file|未选择(?:任何)?文件/i;

/** More fields than this is another app's work. */
const mostFields = 30;

/** Types into every empty field that can be seen, and takes the first of each group of choices. */
export async function fillFields(context: StepContext): Promise<void> {
  const { session } = context;
  const done = new Set<string>();
  for (let count = 0; count < mostFields; count += 1) {
    const capture = await session.capture({ screenshot: false });
    const field = fieldsOf(capture).find((node) => !done.has(keyOf(node)));
    if (field === undefined) break;
    done.add(keyOf(field));
    const asked = `${field.hint}${field.description}${labelOf(capture, field)}`;
    const value = answers.find(([words]) => words.test(asked))?.[1] ?? otherwise;
    await session.type(value, { at: centreOf(field.bounds), replace: true });
  }
  await session.hideKeyboard();
}

function fieldsOf({ tree, display }: Capture): UiNode[] {
  if (tree === undefined) return [];
  const nodes: UiNode[] = [];
  const visit = (node: UiNode): void => {
    const inSight = node.displayed && node.enabled && !isEmpty(node.bounds) && node.bounds.top < display.height * 0.95;
    if (isEditable(node) && inSight && !node.password && (node.text === '' || node.text === node.hint))
      nodes.push(node);
    for (const child of node.children) visit(child);
  };
  visit(tree);
  return nodes;
}

function keyOf({ resourceId, hint, bounds }: UiNode): string {
  return `${resourceId} ${hint} ${bounds.left} ${bounds.top}`;
}

/** Words straight above or left of a field. */
function labelOf(capture: Capture, field: UiNode): string {
  const { items } = lookAt(capture);
  const near = items.filter(
    ({ bounds }) => bounds.bottom <= field.bounds.top + 20 && field.bounds.top - bounds.bottom < 120,
  );
  return near.at(-1)?.words ?? '';
}

/** How to press the button that hands the form in; undefined: there is none to be seen. */
export async function findSubmit(context: StepContext): Promise<(() => Promise<void>) | undefined> {
  const { session } = context;
  for (let turn = 0; turn < 4; turn += 1) {
    const capture = await session.capture({ screenshot: false });
    const target = targetsOf(lookAt(capture)).find(({ words, place }) => submitWords.test(words) && place.node.enabled);
    if (target !== undefined) {
      const { tree } = capture;
      if (tree === undefined || context.guard.refuses(target.place.node, tree) !== undefined) return undefined;
      return async () => {
        context.touching(target.words);
        await session.tap(centreOf(target.place.node.bounds));
      };
    }
    const { width, height } = capture.display;
    await session.swipe(
      { x: width / 2, y: Math.round(height * 0.75) },
      { x: width / 2, y: Math.round(height * 0.3) },
      300,
    );
  }
  return undefined;
}

/** Touches what takes the medium and answers the phone's own surfaces until the app is in front again. false: it could not be given. */
export async function giveMedium(context: StepContext, medium: RegExp): Promise<boolean> {
  const { session, pace, signal } = context;
  const form = await session.capture({ screenshot: false });
  const button = mediumButton(form, medium);
  if (button === undefined) return false;
  context.touching('medium');
  await session.tap(centreOf(button.bounds));
  let met = false;
  for (let turn = 0; turn < 12; turn += 1) {
    await pace.sleep(400, signal);
    const capture = await session.capture({ screenshot: false });
    const surface = systemSurfaceOf(capture);
    if (surface === undefined && capture.package === context.app.package) {
      if (met || turn >= 4) return met || changed(form, capture);
      continue;
    }
    met = true;
    const next = nextTouch(capture);
    if (next === undefined) break;
    await session.tap(centreOf(next.bounds));
  }
  const last = await session.capture({ screenshot: false });
  if (last.package === context.app.package) return met;
  await session.press('back');
  return false;
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
