import { isEditable } from '../../detect/structure.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { type Bounds, isEmpty, type UiNode, walk } from '../../evidence/screen/node.ts';
import { matchWords } from '../../standards/lexicon.ts';
import { wordsOf } from '../guard/around.ts';
import { plain } from '../selector/pattern.ts';
import { type Place, placesOf } from '../selector/places.ts';
import { builtInLists } from '../words/built-in.ts';
import { bare, isInList } from '../words/match.ts';

/** Something that can be done on a screen. `key` finds it again on another look at the same screen. */
export interface Action {
  kind: 'tap' | 'scroll';
  key: string;
  words: string;
  bounds: Bounds;
  /** The smaller, the sooner it is tried. */
  rank: number;
}

/** Names of functions are short; longer wordings are articles in a list, of which a few stand for all. */
const longestName = 10;
const mostAlike = 2;

const first = ['complaint-entry', 'privacy-policy', 'cancel-account', 'mine', 'settings', 'about', 'account-security'];
const wayBack = /^(?:返回|后退|上一页|back|navigate ?up|向上导航)$/;

export interface Choice {
  action: Action;
  node: UiNode;
}

/** What can be tried on a look, in the order to try it. `alike`: wordings that others of the same kind stand for. */
export function actionsOn(capture: Capture, app: string): { choices: Choice[]; alike: Choice[] } {
  if (capture.tree === undefined) return { choices: [], alike: [] };
  const choices: Choice[] = [];
  const alike: Choice[] = [];
  const kinds = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const place of placesOf(capture.tree)) {
    const { node } = place;
    if (!isTouchable(node, app) || wayBack.test(plain(wordsOf(node)).toLowerCase())) continue;
    const words = wordsOf(node);
    const base = `${node.className}|${node.resourceId}|${bare(words)}`;
    const count = keys.get(base) ?? 0;
    keys.set(base, count + 1);
    const choice: Choice = {
      node,
      action: { kind: 'tap', key: `${base}|${count}`, words, bounds: node.bounds, rank: rankOf(words) },
    };
    const kind = kindOf(place, words);
    const same = kinds.get(kind) ?? 0;
    kinds.set(kind, same + 1);
    if (kind !== '' && same >= mostAlike) alike.push(choice);
    else choices.push(choice);
  }
  const scrollable = [...walk(capture.tree)].find((node) => node.scrollable && node.displayed && node.package === app);
  if (scrollable !== undefined) choices.push(scrolling(scrollable));
  return { choices: choices.toSorted((one, other) => one.action.rank - other.action.rank), alike };
}

function isTouchable(node: UiNode, app: string): boolean {
  if (!node.clickable || !node.enabled || !node.displayed || isEmpty(node.bounds)) return false;
  if (node.package !== app || isEditable(node)) return false;
  // What holds other touchable things is their frame.
  for (const inner of walk(node)) if (inner !== node && inner.clickable) return false;
  return true;
}

function scrolling(node: UiNode): Choice {
  return { node, action: { kind: 'scroll', key: 'scroll', words: '', bounds: node.bounds, rank: 2 } };
}

/** Same parent, same build, long wording: rows of one list. Empty: one of its own. */
function kindOf({ parent, node }: Place, words: string): string {
  if (bare(words).length <= longestName) return '';
  return `${parent?.order ?? 0}|${node.className}|${node.resourceId}|${node.children.map(({ className }) => className).join()}`;
}

function rankOf(words: string): number {
  if (words === '') return 4;
  if (first.some((list) => isInList(builtInLists[list]!, words))) return 0;
  if (matchWords(words).some(({ grade }) => grade !== 'weak')) return 1;
  return bare(words).length <= longestName ? 3 : 5;
}
