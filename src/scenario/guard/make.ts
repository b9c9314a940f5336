import type { UiNode } from '../../evidence/screen/node.ts';
import type { Guard, Refusal } from '../guard.ts';
import { isPermissionDialog } from '../permission/dialog.ts';
import { bare } from '../words/match.ts';
import { wordsAround, wordsOf } from './around.ts';
import type { SideEffect } from './effects.ts';
import { hasHarmlessId, standsLikeSubmit } from './form-place.ts';
import { confirming, type EffectWordings, effectWordings, finishing, isPageAbout } from './wordings.ts';

export interface GuardSettings {
  /** Effects that the scenario may have on the live service. */
  allowed: readonly SideEffect[];
  /** Nothing can reach the service. */
  isCut: () => boolean;
}

/**
 * A guard that knows acts by their words, and pictures without words by their ids and by where they stand. What it does not know it lets pass,
 * but for what stands where forms are handed in.
 */
export function makeGuard({ allowed, isCut }: GuardSettings): Guard {
  return {
    refuses: (node, around) => {
      if (isCut()) return undefined;
      const refusal = effectOf(node, around);
      return refusal === undefined || (allowed as readonly string[]).includes(refusal.effect) ? undefined : refusal;
    },
  };
}

/** What touching the widget would do to the service; undefined: nothing that is known. */
export function effectOf(node: UiNode, around: UiNode): Refusal | undefined {
  const words = wordsOf(node);
  if (words === '') return effectOfIcon(node, around);
  const reduced = bare(words);
  if (isPageAbout(reduced)) return undefined;
  const act = effectWordings.find((wordings) => isAct(wordings, reduced, () => wordsAround(node, around)));
  if (act !== undefined) return { effect: act.effect, words };
  if (finishing.test(reduced) && standsLikeSubmit(node, around)) return { effect: 'submit', words };
  if (!confirming.test(reduced) || isPermissionDialog({ tree: around })) return undefined;
  const question = wordsAround(node, around);
  const asked = effectWordings.find(({ asks }) => asks.test(question));
  return asked === undefined ? undefined : { effect: asked.effect, words: `${words} (${question.slice(0, 60)})` };
}

function isAct({ acts, alike, actsAmid }: EffectWordings, words: string, around: () => string): boolean {
  if (alike?.test(words) === true) return false;
  if (acts.test(words)) return true;
  return actsAmid !== undefined && actsAmid.words.test(words) && actsAmid.around.test(around());
}

/** A picture alone is known by its id, else by its place: beside fields it may hand them in, elsewhere it leads somewhere. */
function effectOfIcon(node: UiNode, around: UiNode): Refusal | undefined {
  const id = node.resourceId.slice(node.resourceId.lastIndexOf('/') + 1).toLowerCase();
  const act = id === '' ? undefined : effectWordings.find(({ ids }) => ids?.test(id) === true);
  if (act !== undefined) return { effect: act.effect, words: `id=${id}` };
  if (hasHarmlessId(node) || !standsLikeSubmit(node, around)) return undefined;
  return { effect: 'submit', words: id === '' ? 'no words, beside fields' : `no words, beside fields, id=${id}` };
}
