/**
 * What Chromium would decide by itself is asked of the phone first; then the browser's own function does the rest, with the permission that
 * the phone has set for it.
 */
export const permissionScript = String.raw`
(() => {
  const host = globalThis[Symbol.for('zhijian.host')];
  if (host === undefined || host.permissions) return;
  host.permissions = true;
  const wrap = (object, name, make) => {
    const original = object?.[name];
    if (typeof original === 'function') object[name] = make(original);
  };
  const places = globalThis.Geolocation?.prototype;
  wrap(places, 'getCurrentPosition', (original) => function getCurrentPosition(done, failed, options) {
    if (typeof done !== 'function') return original.call(this, done, failed, options);
    const go = () => original.call(this, done, failed, options);
    host.ask('geolocation', {}).then(go, go);
  });
  const watches = new Map();
  let lastWatch = 0;
  wrap(places, 'watchPosition', (original) => function watchPosition(done, failed, options) {
    if (typeof done !== 'function') return original.call(this, done, failed, options);
    lastWatch += 1;
    const id = lastWatch;
    watches.set(id, undefined);
    const go = () => { if (watches.has(id)) watches.set(id, original.call(this, done, failed, options)); };
    host.ask('geolocation', {}).then(go, go);
    return id;
  });
  wrap(places, 'clearWatch', (original) => function clearWatch(id) {
    const own = watches.get(id);
    watches.delete(id);
    if (own !== undefined) original.call(this, own);
  });
  wrap(globalThis.MediaDevices?.prototype, 'getUserMedia', (original) => function getUserMedia(wanted) {
    const go = () => original.call(this, wanted);
    const kinds = { video: Boolean(wanted?.video), audio: Boolean(wanted?.audio) };
    return kinds.video || kinds.audio ? host.ask('media', kinds).then(go, go) : go();
  });
  wrap(globalThis.Permissions?.prototype, 'query', (original) => function query(descriptor) {
    const go = () => original.call(this, descriptor);
    return host.ask('permission-state', { name: String(descriptor?.name) }).then(go, go);
  });
  const Native = globalThis.Notification;
  if (Native) {
    wrap(Native, 'requestPermission', (original) => function requestPermission(callback) {
      return host.ask('notifications', {}).then((state) => { callback?.(state); return state; });
    });
    globalThis.Notification = new Proxy(Native, {
      construct: (target, [title, options]) => {
        if (target.permission !== 'granted') return Reflect.construct(target, [title, options]);
        host.tell('notify', { title: String(title), text: String(options?.body ?? '') });
        return Object.assign(new EventTarget(), { title: String(title), body: String(options?.body ?? ''), close() {} });
      },
    });
  }
  const network = globalThis.NetworkInformation?.prototype;
  if (network) Object.defineProperty(network, 'type', { configurable: true, enumerable: true, get: () => (navigator.onLine ? 'wifi' : 'none') });
})();
`;
