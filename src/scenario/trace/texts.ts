import { isEditable } from '../../detect/structure.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { isEmpty, type UiNode, wordingOf } from '../../evidence/screen/node.ts';
import { placesOf, touchTarget } from '../selector/places.ts';

const mostTexts = 400;
const longestText = 2000;

/** Pixels within which two texts stand in the same line. */
const sameLine = 8;

/** What can be read on a screen, from top left to bottom right; clickable and enabled as the nearest widget that takes the touch. */
export function readingOrder(root: UiNode): StoredCapture['texts'] {
  return placesOf(root)
    .filter(({ node }) => node.displayed && !isEmpty(node.bounds) && readable(node) !== '')
    .toSorted(({ node: one, order }, { node: other, order: otherOrder }) => {
      const rows = one.bounds.top - other.bounds.top;
      if (Math.abs(rows) > sameLine) return rows;
      return one.bounds.left - other.bounds.left || order - otherOrder;
    })
    .slice(0, mostTexts)
    .map((place) => {
      const { node } = place;
      const target = touchTarget(place);
      return {
        text: readable(node).slice(0, longestText),
        bounds: { ...node.bounds },
        clickable: target !== undefined,
        enabled: node.enabled && (target?.enabled ?? true),
        editable: isEditable(node),
      };
    });
}

/** An empty field says what it asks for. */
function readable(node: UiNode): string {
  if (node.password) return node.hint;
  const wording = wordingOf(node);
  return wording === '' ? node.hint : wording;
}
