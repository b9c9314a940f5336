import type { CdpSession } from '../cdp.ts';

/** Functions that run on one element of the page. Text, for the page runs them and not this program. */

const setTextFunction = String.raw`function (text) {
  const target = this.nodeType === 1 ? this : this.parentElement;
  if (!target || target.matches(':disabled') || target.readOnly) return false;
  const fields = { input: HTMLInputElement, textarea: HTMLTextAreaElement };
  const field = fields[target.localName];
  if (field) {
    const closed = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'image', 'range', 'color', 'hidden'];
    if (field === HTMLInputElement && closed.includes(target.type)) return false;
    const limit = target.maxLength;
    Object.getOwnPropertyDescriptor(field.prototype, 'value').set.call(target, limit >= 0 ? text.slice(0, limit) : text);
  } else {
    const root = target.closest('[contenteditable]');
    if (!root || !root.isContentEditable) return false;
    root.textContent = text;
  }
  target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }));
  target.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}`;

const scrollFunction = String.raw`function (direction) {
  const upright = direction === 'up' || direction === 'down';
  const sign = direction === 'down' || direction === 'right' ? 1 : -1;
  const root = document.scrollingElement ?? document.documentElement;
  const moves = (element) => {
    const before = upright ? element.scrollTop : element.scrollLeft;
    const page = Math.max(1, (upright ? element.clientHeight : element.clientWidth) * 0.8);
    element.scrollBy({ [upright ? 'top' : 'left']: sign * page, behavior: 'instant' });
    return (upright ? element.scrollTop : element.scrollLeft) !== before;
  };
  const scrolls = (element) => {
    if (element === root) return true;
    const style = getComputedStyle(element);
    const overflow = upright ? style.overflowY : style.overflowX;
    return overflow === 'auto' || overflow === 'scroll';
  };
  let at = this.nodeType === 1 ? this : this.nodeType === 9 ? root : this.parentElement;
  for (; at; at = at === root ? null : at.parentElement ?? root) if (scrolls(at) && moves(at)) return true;
  return false;
}`;

/** True when something has the focus that takes text. */
export const focusTakesText = String.raw`(() => {
  let at = document.activeElement;
  for (;;) {
    if (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    else if (at?.localName === 'iframe') {
      try { at = at.contentDocument?.activeElement; } catch { return true; }
    } else break;
  }
  if (!at || at.matches?.(':disabled') || at.readOnly) return false;
  if (at.isContentEditable || at.localName === 'textarea') return true;
  const closed = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'image', 'range', 'color'];
  return at.localName === 'input' && !closed.includes(at.type);
})()`;

/** ACTION_SET_TEXT: the value at once, with `input` and `change` and without keys. */
export function setElementText(session: CdpSession, backendNodeId: number, text: string): Promise<boolean> {
  return callOn(session, backendNodeId, setTextFunction, text);
}

export function scrollElement(session: CdpSession, backendNodeId: number, direction: string): Promise<boolean> {
  return callOn(session, backendNodeId, scrollFunction, direction);
}

/** Scrolls the document where no node of the page was meant. */
export async function scrollPage(session: CdpSession, direction: string): Promise<boolean> {
  const expression = `(${scrollFunction}).call(document, ${JSON.stringify(direction)})`;
  const { result } = await session.send<{ result: { value?: unknown } }>('Runtime.evaluate', { expression });
  return result.value === true;
}

/** False when the node is gone. */
async function callOn(
  session: CdpSession,
  backendNodeId: number,
  declaration: string,
  value: string,
): Promise<boolean> {
  const { object } = await session.send<{ object: { objectId: string } }>('DOM.resolveNode', { backendNodeId });
  try {
    const { result } = await session.send<{ result: { value?: unknown } }>('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: declaration,
      arguments: [{ value }],
      userGesture: true,
    });
    return result.value === true;
  } finally {
    await session.send('Runtime.releaseObject', { objectId: object.objectId }).catch(() => {});
  }
}
