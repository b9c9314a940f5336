import type { Intent } from '../app/runtime.ts';

/** Schemes that a WebView loads by itself; every other one is for another app. */
const own = new Set([
  'http:',
  'https:',
  'file:',
  'about:',
  'data:',
  'blob:',
  'javascript:',
  'ws:',
  'wss:',
  'chrome-error:',
]);

/** An address that no WebView loads. */
export function isForeign(url: string): boolean {
  return intentOf(url) !== undefined;
}

/** The intent that a link of a foreign scheme means; undefined: the WebView loads it. */
export function intentOf(url: string): Intent | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme === undefined || own.has(scheme)) return undefined;
  if (scheme === 'intent:') return parseIntent(url);
  return { action: scheme === 'tel:' ? 'android.intent.action.DIAL' : 'android.intent.action.VIEW', data: url };
}

/** `intent://host/path#Intent;scheme=…;package=…;action=…;S.key=value;end` (android.content.Intent#parseUri). */
function parseIntent(url: string): Intent {
  const [address = '', fields = ''] = url.slice('intent:'.length).split('#Intent;');
  const values = new Map(
    fields.split(';').flatMap((field) => {
      const at = field.indexOf('=');
      return at === -1 ? [] : [[field.slice(0, at), decode(field.slice(at + 1))]];
    }),
  );
  const scheme = values.get('scheme');
  const extras = [...values].filter(([key]) => key.startsWith('S.')).map(([key, value]) => [key.slice(2), value]);
  return {
    action: values.get('action') ?? 'android.intent.action.VIEW',
    ...(address === '' && scheme === undefined
      ? {}
      : { data: `${scheme === undefined ? 'intent' : scheme}:${address}` }),
    package: values.get('package'),
    component: values.get('component'),
    type: values.get('type'),
    extras: Object.fromEntries(extras),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
