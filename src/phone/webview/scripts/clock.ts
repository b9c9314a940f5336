/**
 * Date, timers and animation frames of a document, so that the phone's clock can be moved. As long as it is not, timers are the window's own
 * with their own ids. `jump(delta)` fires what falls due on the way in the order of time; more than it can fire in two seconds it fires once each.
 */
export function clockScript(offset: number): string {
  return String.raw`
(() => {
  const host = globalThis[Symbol.for('zhijian.host')];
  if (host === undefined || host.jump !== undefined) return;
  const NativeDate = Date;
  const dateNow = NativeDate.now.bind(NativeDate);
  const elapsed = performance.now.bind(performance);
  const wait = globalThis.setTimeout.bind(globalThis);
  const unwait = globalThis.clearTimeout.bind(globalThis);
  const frame = globalThis.requestAnimationFrame?.bind(globalThis);
  const run = globalThis.eval;
  const channel = new MessageChannel();
  let turned;
  channel.port1.onmessage = () => turned?.();
  const turn = () => new Promise((resolve) => { turned = resolve; channel.port2.postMessage(0); });
  let offset = ${Math.round(offset)};
  let skipped = 0;
  let jumping = false;
  let last = 0;
  const timers = new Map();
  const now = () => elapsed() + skipped;

  const shifted = new Proxy(NativeDate, {
    construct: (target, values, maker) =>
      Reflect.construct(target, values.length === 0 ? [dateNow() + offset] : values, maker === shifted ? target : maker),
    apply: (target) => new target(dateNow() + offset).toString(),
  });
  NativeDate.now = function now() { return dateNow() + offset; };
  NativeDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
  const perform = performance;
  Object.getPrototypeOf(perform).now = function now() { return elapsed() + skipped; };
  if (frame) globalThis.requestAnimationFrame = function requestAnimationFrame(callback) {
    return frame((time) => callback(time + skipped));
  };

  const call = (timer) => {
    if (typeof timer.handler === 'function') timer.handler.apply(globalThis, timer.values);
    else run(String(timer.handler));
  };
  const fire = (timer) => {
    if (timer.every === undefined) timers.delete(timer.id);
    else {
      timer.due = Math.max(timer.due + timer.every, now());
      if (!jumping) arm(timer);
    }
    call(timer);
  };
  const arm = (timer) => { timer.native = wait(() => fire(timer), Math.max(0, timer.due - now())); };
  const add = (handler, delay, values, repeats) => {
    const span = Math.min(Math.max(Number(delay) || 0, 0), 2 ** 31 - 1);
    last += 1;
    const timer = { id: last, handler, values, due: now() + span, every: repeats ? Math.max(span, 1) : undefined };
    timers.set(timer.id, timer);
    if (!jumping) arm(timer);
    return timer.id;
  };
  const remove = (id) => {
    const timer = timers.get(Number(id));
    if (timer === undefined) return;
    timers.delete(timer.id);
    if (timer.native !== undefined) unwait(timer.native);
  };
  globalThis.setTimeout = function setTimeout(handler, delay, ...values) { return add(handler, delay, values, false); };
  globalThis.setInterval = function setInterval(handler, delay, ...values) { return add(handler, delay, values, true); };
  globalThis.clearTimeout = function clearTimeout(id) { remove(id); };
  globalThis.clearInterval = function clearInterval(id) { remove(id); };

  const next = (limit) => {
    let first;
    for (const timer of timers.values()) {
      if (timer.due <= limit && (first === undefined || timer.due < first.due)) first = timer;
    }
    return first;
  };
  const skip = (span) => { skipped += span; offset += span; };
  const attempt = (timer) => {
    try { fire(timer); } catch (error) { globalThis.reportError?.(error); }
  };

  host.jump = async (delta, end) => {
    if (!(delta > 0) || jumping) { offset = end; return; }
    jumping = true;
    for (const timer of timers.values()) if (timer.native !== undefined) unwait(timer.native);
    const started = elapsed();
    const limit = now() + delta;
    const before = offset;
    try {
      for (let timer = next(limit); timer !== undefined && elapsed() - started < 2000; timer = next(limit)) {
        skip(Math.max(0, timer.due - now()));
        attempt(timer);
        await turn();
      }
      skip(Math.max(0, before + delta - offset));
      for (const timer of [...timers.values()]) {
        if (timer.due > limit || !timers.has(timer.id)) continue;
        timer.due = Math.max(timer.due, now() - (timer.every ?? 0));
        attempt(timer);
      }
    } finally {
      jumping = false;
      offset = end;
      for (const timer of timers.values()) arm(timer);
    }
  };
})();
`;
}
