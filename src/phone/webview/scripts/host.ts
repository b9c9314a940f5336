/** Name of the binding that a page's script reaches the phone by; taken off the window before the page's own scripts run. */
export const bindingName = '__zhijianHost';

/** Expression that is the host object inside a page. */
export const hostObject = "globalThis[Symbol.for('zhijian.host')]";

/**
 * Runs first in each document: a small object for questions to the phone (`ask`, answered by `reply`) and tidings (`tell`). Keeps the
 * window's own functions, so that a page that replaces them does not break it.
 */
export const hostScript = String.raw`
(() => {
  const key = Symbol.for('zhijian.host');
  if (globalThis[key] !== undefined) return;
  const post = globalThis.__zhijianHost;
  delete globalThis.__zhijianHost;
  const stringify = JSON.stringify;
  const open = new Map();
  let last = 0;
  const send = (id, kind, value) => { if (post) post(stringify({ id, kind, value })); };
  Object.defineProperty(globalThis, key, {
    value: {
      tell: (kind, value) => send(0, kind, value),
      ask: (kind, value) => new Promise((resolve, reject) => {
        last += 1;
        open.set(last, { resolve, reject });
        send(last, kind, value);
      }),
      reply: (id, done, value) => {
        const waiting = open.get(id);
        open.delete(id);
        if (waiting) (done ? waiting.resolve : waiting.reject)(value);
      },
    },
  });
})();
`;
