import { structureOf } from '../../../detect/structure.ts';
import { isEditable } from '../../../detect/structure.ts';
import { lookAt } from '../../../detect/look.ts';
import { centreOf, type UiNode, walk } from '../../../evidence/screen/node.ts';
import type { Seen, StepContext } from '../../../scenario/context.ts';

/** Recognisable as a test's, and without digits, which screens are compared without. */
const typedText = '稳定性测试';

/** Entries of the first screen that are tried for one that leads to a form. */
const mostTried = 5;

/** Words of the entry behind which there is more; undefined: not looked for yet, null: there is none. */
export interface WayIn {
  entry: string | null | undefined;
}

export interface Inside {
  seen: Seen;
  /** Something stands in a field. */
  typed: boolean;
}

/**
 * Goes from the first screen to another one, a form where there is one near, and types into its first field. Touches only what the guard
 * lets pass. Stays where no entry leads anywhere.
 */
export async function goIn(context: StepContext, way: WayIn): Promise<Inside> {
  const home = context.last ?? (await context.see({ settle: true }));
  if (way.entry === undefined) way.entry = await findEntry(context, home);
  else if (way.entry !== null) await touchEntry(context, way.entry);
  return typeSomething(context, context.last ?? home);
}

async function findEntry(context: StepContext, home: Seen): Promise<string | null> {
  let other: string | undefined;
  for (const { words } of entriesOf(context, home).slice(0, mostTried)) {
    const seen = await touchEntry(context, words);
    if (seen === undefined || !isElsewhere(context, home, seen)) continue;
    if (fieldOf(seen) !== undefined) return words;
    other ??= words;
    await context.session.press('back');
    const back = await context.see({ settle: true });
    if (isElsewhere(context, home, back) || back.capture.package !== context.app.package) break;
  }
  if (other === undefined) return null;
  await context.restore();
  await touchEntry(context, other);
  return other;
}

function entriesOf(context: StepContext, { capture }: Seen): { words: string; node: UiNode }[] {
  return lookAt(capture).items.flatMap(({ enabled, inLayer, target, words, role }) =>
    enabled &&
    !inLayer &&
    (role === 'entry' || role === 'row') &&
    target !== undefined &&
    isAllowed(context, target.node)
      ? [{ words, node: target.node }]
      : [],
  );
}

function isAllowed(context: StepContext, node: UiNode): boolean {
  const tree = context.last?.capture.tree;
  return tree !== undefined && context.guard.refuses(node, tree) === undefined;
}

/** undefined: it is not there any more. */
async function touchEntry(context: StepContext, words: string): Promise<Seen | undefined> {
  const here = context.last;
  const found = here === undefined ? undefined : entriesOf(context, here).find((one) => one.words === words);
  if (found === undefined) return undefined;
  context.touching(words);
  await context.session.tap(centreOf(found.node.bounds));
  return context.see({ settle: true });
}

function isElsewhere({ app }: StepContext, home: Seen, { capture }: Seen): boolean {
  return capture.package === app.package && structureOf(capture) !== structureOf(home.capture);
}

function fieldOf({ capture: { tree } }: Seen): UiNode | undefined {
  if (tree === undefined) return undefined;
  for (const node of walk(tree)) if (isEditable(node) && node.displayed && node.enabled && !node.password) return node;
  return undefined;
}

async function typeSomething(context: StepContext, seen: Seen): Promise<Inside> {
  const field = fieldOf(seen);
  if (field === undefined || seen.capture.package !== context.app.package) return { seen, typed: false };
  await context.session.type(typedText, { at: centreOf(field.bounds), replace: true });
  await context.session.hideKeyboard();
  const after = await context.see({ settle: true });
  return { seen: after, typed: holdsTyped(after) };
}

export function holdsTyped({ capture: { tree } }: Seen): boolean {
  if (tree === undefined) return false;
  for (const node of walk(tree)) if (isEditable(node) && node.text.includes(typedText)) return true;
  return false;
}
