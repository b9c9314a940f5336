/**
 * What Android draws for a page and headless Chromium does not: popups of `<select>` and of date, time and colour inputs. Also tells when the
 * keyboard is wanted, and swallows the click after a long press.
 */
export const inputScript = String.raw`
(() => {
  const host = globalThis[Symbol.for('zhijian.host')];
  if (host === undefined || host.swallowClick) return;
  const wait = globalThis.setTimeout.bind(globalThis);
  const picked = new Set(['date', 'time', 'datetime-local', 'month', 'week', 'color']);
  const typed = new Set(['text', 'search', 'url', 'tel', 'email', 'password', 'number']);
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

  const pickable = (event) => {
    const target = event.composedPath()[0];
    const element = target?.closest?.('select, input');
    if (!element || element.matches(':disabled') || element.readOnly) return undefined;
    if (element.localName === 'select') return 'select';
    return picked.has(element.type) ? element.type : undefined;
  };
  const announce = (element) => {
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  };
  let open = false;
  const pick = (element, kind) => {
    if (open) return;
    open = true;
    const options = kind === 'select' ? [...element.options] : [];
    host.ask('pick', {
      kind,
      title: element.title || element.getAttribute('aria-label') || '',
      multiple: kind === 'select' && element.multiple,
      value: element.value,
      options: options.slice(0, 2000).map((option) => ({
        label: option.label,
        value: option.value,
        selected: option.selected,
        disabled: option.disabled || Boolean(option.closest('optgroup')?.disabled),
      })),
    }).then((chosen) => {
      open = false;
      if (!chosen) return;
      if (kind === 'select') {
        const left = new Set(chosen);
        for (const option of options) {
          const wanted = left.has(option.value) && (element.multiple || left.size > 0);
          if (wanted && !element.multiple) left.clear();
          if (element.multiple || wanted) option.selected = wanted;
        }
      } else value.set.call(element, chosen[0] ?? '');
      announce(element);
    }, () => { open = false; });
  };
  addEventListener('mousedown', (event) => {
    const kind = pickable(event);
    if (kind === undefined) return;
    event.preventDefault();
    const element = event.composedPath()[0].closest('select, input');
    element.focus({ preventScroll: true });
    pick(element, kind);
  }, true);
  addEventListener('click', (event) => {
    const kind = pickable(event);
    if (kind !== undefined && kind !== 'select') event.preventDefault();
  }, true);
  for (const kind of ['HTMLInputElement', 'HTMLSelectElement']) {
    const proto = globalThis[kind].prototype;
    const show = proto.showPicker;
    if (show) proto.showPicker = function showPicker() {
      const own = this.localName === 'select' ? 'select' : picked.has(this.type) ? this.type : undefined;
      if (own === undefined) return show.call(this);
      pick(this, own);
    };
  }

  const editable = (element) => {
    if (!element || element.matches?.(':disabled')) return false;
    if (element.isContentEditable) return true;
    if (element.getAttribute?.('inputmode') === 'none' || element.readOnly) return false;
    return element.localName === 'textarea' || (element.localName === 'input' && typed.has(element.type));
  };
  let wanted = false;
  const report = (element) => {
    const now = editable(element);
    if (now === wanted) return;
    // A script that sets the focus by itself brings up no keyboard.
    if (now && navigator.userActivation && !navigator.userActivation.isActive) return;
    wanted = now;
    host.tell('focus', { editable: now });
  };
  addEventListener('focusin', (event) => report(event.composedPath()[0]), true);
  addEventListener('focusout', (event) => { if (!event.relatedTarget) report(undefined); }, true);
  addEventListener('click', (event) => { if (editable(event.composedPath()[0])) report(event.composedPath()[0]); }, true);

  host.swallowClick = () => {
    const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
    addEventListener('click', stop, { capture: true, once: true });
    wait(() => removeEventListener('click', stop, true), 400);
  };
})();
`;
