import type { UiNode } from '../tree/ui-node.ts';
import { WebDriverError } from '../errors.ts';
import { shownText } from '../tree/attributes.ts';
import type { Screen } from '../tree/screen.ts';

const enter = 66;

/** ACTION_SET_TEXT, cut to what the field takes. False when it takes none. */
export function setText(screen: Screen, place: UiNode, text: string): Promise<boolean> {
  const { maxTextLength, key } = place.node;
  const taken = maxTextLength > 0 ? text.slice(0, maxTextLength) : text;
  return screen.act(() => screen.display.setText(key, taken));
}

/**
 * Types as UIA2's SendKeysToElement does: what stands in the field stays before the new text unless it is to be replaced. `again` gives the
 * element after it was cleared. Throws `invalid element state` for what takes no text.
 */
export async function sendKeys(
  screen: Screen,
  place: UiNode,
  again: () => Promise<UiNode>,
  given: { text: string; replace: boolean },
): Promise<void> {
  if (place.node.rangeValue !== undefined) return setProgress(screen, place, given.text);
  const text = given.replace ? given.text : (await kept(screen, place, again)) + given.text;
  if (!(await setText(screen, place, text))) {
    throw new WebDriverError(
      'invalid element state',
      `Cannot set the element to '${given.text}'. Did you interact with the correct element?`,
    );
  }
  // A backslash and an n, not a line break: what the server looks for, and leaves in the text.
  if (given.text.endsWith('\\n')) await screen.act(() => screen.display.key(enter));
}

/** What stood in the field, empty when it was but a hint: that is there still after it was cleared. */
async function kept(screen: Screen, place: UiNode, again: () => Promise<UiNode>): Promise<string> {
  const current = shownText(place.node);
  if (current === '') return '';
  await setText(screen, place, '');
  return shownText((await again()).node) === '' ? current : '';
}

async function setProgress(screen: Screen, place: UiNode, text: string): Promise<void> {
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) throw new WebDriverError('invalid argument', `Cannot convert '${text}' to float`);
  if (await screen.act(() => screen.display.setText(place.node.key, String(value)))) return;
  throw new WebDriverError('invalid element state', 'ACTION_SET_PROGRESS has failed on the element');
}
