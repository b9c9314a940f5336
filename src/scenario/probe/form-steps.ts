import { submitWords } from '../../detect/forms/wording.ts';
import { lookAt, targetsOf } from '../../detect/look.ts';
import { isEditable } from '../../detect/structure.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { centreOf, isEmpty, type UiNode } from '../../evidence/screen/node.ts';
import type { StepContext } from '../context.ts';

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

/** More fields than this is another app's work. */
const mostFields = 30;

/** Types into every empty field that can be seen; gives what was typed. */
export async function fillFields(context: StepContext): Promise<string[]> {
  const { session } = context;
  const done = new Set<string>();
  const typed: string[] = [];
  for (let count = 0; count < mostFields; count += 1) {
    const capture = await session.capture({ screenshot: false });
    const field = fieldsOf(capture).find((node) => !done.has(keyOf(node)));
    if (field === undefined) break;
    done.add(keyOf(field));
    const asked = `${field.hint}${field.description}${labelOf(capture, field)}`;
    const value = answers.find(([words]) => words.test(asked))?.[1] ?? otherwise;
    await session.type(value, { at: centreOf(field.bounds), replace: true });
    typed.push(value);
  }
  await session.hideKeyboard();
  return typed;
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
