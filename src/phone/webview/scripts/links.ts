/**
 * Links of schemes that belong to other apps (`tel:`, `weixin:`, `intent:`) are told to the phone before Chromium gets them: it would ask its
 * own user, whom nobody sees, and take no more touches until he answers.
 */
export const linkScript = String.raw`
(() => {
  const host = globalThis[Symbol.for('zhijian.host')];
  if (host === undefined || host.links) return;
  host.links = true;
  const own = /^(?:https?|file|about|data|blob|javascript|wss?|chrome-error|filesystem):/i;
  const foreign = (url) => /^[a-z][a-z0-9+.-]*:/i.test(url) && !own.test(url);
  const leave = (url) => host.tell('leave', { url });
  globalThis.navigation?.addEventListener('navigate', (event) => {
    const { url } = event.destination;
    if (!foreign(url) || !event.cancelable) return;
    event.preventDefault();
    leave(url);
  });
  // WebView leaves both to its app, which does nothing.
  globalThis.close = function close() {};
  globalThis.print = function print() {};
  // The first address of a hidden frame is how old bridges call their shell: no event tells of it.
  const source = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src');
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    ...source,
    set(value) {
      if (foreign(String(value).trim())) leave(String(value).trim());
      else source.set.call(this, value);
    },
  });
  const setAttribute = Element.prototype.setAttribute;
  HTMLIFrameElement.prototype.setAttribute = function (name, value) {
    if (String(name).toLowerCase() === 'src' && foreign(String(value).trim())) leave(String(value).trim());
    else setAttribute.call(this, name, value);
  };
})();
`;
