import { layerOf } from '../../detect/layer.ts';
import { placesOf as layoutOf } from '../../detect/places.ts';
import { isEditable } from '../../detect/structure.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { isEmpty, type UiNode, walk } from '../../evidence/screen/node.ts';
import type { Offer } from '../../explore/look.ts';
import { matchWords } from '../../standards/lexicon.ts';
import type { Guard } from '../guard.ts';
import { wordsOf } from '../guard/around.ts';
import { plain } from '../selector/pattern.ts';
import { type Place, placesOf } from '../selector/places.ts';
import { builtInLists } from '../words/built-in.ts';
import { bare, isInList } from '../words/match.ts';

/** An offer with what it is done to on this very look. */
export interface Choice {
  offer: Offer;
  node: UiNode;
}

/** Names of functions are short; longer wordings are articles in a list, of which a few stand for all. */
const longestName = 10;
const mostAlike = 2;

const first = ['complaint-entry', 'privacy-policy', 'cancel-account', 'mine', 'settings', 'about', 'account-security'];
const wayBack = /^(?:返回|后退|上一页|back|navigate ?up|向上导航)$/;
const logIn = /^(?:立即|马上|一键|账号|手机号?|确认)?(?:登录|登陆|登入|login|signin)$/i;

export interface OfferOptions {
  app: string;
  guard: Guard;
  /** Made-up accounts may be sent to the service. */
  logIn: boolean;
}

/** What can be tried on a look, by key, in the order to try it. */
export function offersOn(
  { display, tree }: Capture,
  { app, guard, logIn: mayLogIn }: OfferOptions,
): Map<string, Choice> {
  if (tree === undefined) return new Map();
  const choices: Choice[] = [];
  const counts = new Map<string, number>();
  const kinds = new Map<string, number>();
  const filled = isFilled(tree, app);
  const touchable = placesOf(tree).filter(({ node }) => isTouchable(node, app));
  for (const place of inFront(tree, touchable, display)) {
    const { node } = place;
    const words = wordsOf(node);
    if (wayBack.test(plain(words).toLowerCase())) continue;
    const base = `${node.className}|${node.resourceId}|${bare(words)}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    const kind = kindOf(place, words);
    const same = kinds.get(kind) ?? 0;
    kinds.set(kind, same + 1);
    const sends = filled && !mayLogIn && logIn.test(bare(words));
    const refused =
      kind !== '' && same >= mostAlike
        ? 'alike'
        : sends
          ? 'guarded: log-in'
          : effectOf(guard.refuses(node, tree)?.effect);
    const key = count === 0 ? base : `${base}|${count}`;
    choices.push({ node, offer: { kind: 'tap', key, words, rank: rankOf(words), ...refusedBy(refused) } });
  }
  const scrollable = [...walk(tree)].find((node) => node.scrollable && node.displayed && node.package === app);
  if (scrollable !== undefined)
    choices.push({ node: scrollable, offer: { kind: 'scroll', key: 'scroll', words: '', rank: 2 } });
  const [field] = emptyFields(tree, app, mayLogIn);
  if (field !== undefined) choices.push({ node: field, offer: { kind: 'fill', key: 'fill', words: '', rank: -1 } });
  const sorted = choices.toSorted((one, other) => one.offer.rank - other.offer.rank);
  return new Map(sorted.map((choice) => [choice.offer.key, choice]));
}

/** A touch on what lies behind a window meets the window: what is in it is offered, and what is drawn over it, as the cross beside it. */
function inFront(tree: UiNode, touchable: readonly Place[], display: Capture['display']): readonly Place[] {
  const places = layoutOf(tree);
  const layer = layerOf(places, { display });
  if (layer === undefined) return touchable;
  const from = places.indexOf(layer.root);
  const reachable = new Set(places.filter((place, at) => at > from || layer.holds(place)).map(({ node }) => node));
  const within = touchable.filter(({ node }) => reachable.has(node));
  return within.length === 0 ? touchable : within;
}

function effectOf(effect: string | undefined): string | undefined {
  return effect === undefined ? undefined : `guarded: ${effect}`;
}

function refusedBy(refused: string | undefined): { refused?: string } {
  return refused === undefined ? {} : { refused };
}

/** Fields of the app that nothing stands in. */
export function emptyFields(tree: UiNode, app: string, passwords: boolean): UiNode[] {
  return fieldsOf(tree, app).filter(
    ({ hint, password, text }) => (text === '' || text === hint) && (passwords || !password),
  );
}

/** Something stands in a field of the screen. */
export function isFilled(tree: UiNode | undefined, app: string): boolean {
  if (tree === undefined) return false;
  return fieldsOf(tree, app).some(({ text, hint }) => text !== '' && text !== hint);
}

function fieldsOf(tree: UiNode, app: string): UiNode[] {
  return [...walk(tree)].filter(
    (node) => isEditable(node) && node.displayed && node.enabled && node.package === app && !isEmpty(node.bounds),
  );
}

function isTouchable(node: UiNode, app: string): boolean {
  if (!node.clickable || !node.enabled || !node.displayed || isEmpty(node.bounds)) return false;
  if (node.package !== app || isEditable(node)) return false;
  // What holds other touchable things is their frame.
  for (const inner of walk(node)) if (inner !== node && inner.clickable) return false;
  return true;
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
