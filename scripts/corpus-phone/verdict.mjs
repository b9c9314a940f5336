// What a look at an app means: `shows`, `fails as its page fails`, or `phone's fault`.

/** Words of the console that tell of a failure; the log keeps no level. */
const failure = /Uncaught|Failed to load|net::ERR_|Refused to|Error\b|not allowed|blocked|is not defined|Unable to/;

/** What a phone of the same level says to such a file as well: no signature, made for Androids too old or too new, other processors. */
const refusals = new Set([
  'INSTALL_PARSE_FAILED_NO_CERTIFICATES',
  'INSTALL_FAILED_DEPRECATED_SDK_VERSION',
  'INSTALL_FAILED_OLDER_SDK',
  'INSTALL_FAILED_NO_MATCHING_ABIS',
]);

/** `{ verdict, reason }` of what `look` has seen. `has`: whether the app's archive holds an entry. */
export function judge(seen, has) {
  if (refusals.has(seen.refusal)) return { verdict: 'refused as by any phone', reason: seen.refusal };
  if (seen.refusal !== undefined) return fault(`not installed: ${seen.refusal}`);
  if (!seen.start.ok) return fault(`not started: ${seen.start.message}`);
  const errors = consoleErrors(seen);
  const lost = errors.map(({ url }) => entryOf(url)).find((entry) => entry !== undefined && has(entry));
  if (lost !== undefined && errors.some(({ text, url }) => /Failed to load/.test(text) && entryOf(url) === lost)) {
    return fault(`the archive holds ${lost}, the page did not get it`);
  }
  const waiting = seen.console.find(({ text }) => /deviceready has not fired/.test(text));
  if (waiting !== undefined && errors.length === 0) return fault('deviceready has not fired');
  if (!seen.alive)
    return errors.length > 0 ? page(errors) : fault(`its process is gone: ${seen.exit ?? 'unknown why'}`);
  const [broken] = seen.faults;
  if (broken !== undefined) return fault(`${broken.code}: ${broken.detail}`);
  if (seen.front !== seen.package) return fault(`${seen.front ?? 'nothing'} is in front`);
  // WebView's own page for an address that it could not load.
  const unreachable = seen.texts.find((text) => text.startsWith('net::ERR_'));
  if (unreachable !== undefined) return page([{ text: `${unreachable} ${seen.refused.join(' ')}`.trim() }, ...errors]);
  if (seen.picture === 'something' && (seen.texts.length > 0 || errors.length === 0))
    return { verdict: 'shows', reason: notes(seen) };
  if (errors.length > 0) return page(errors);
  return fault(`an empty screen, and no word of why${notes(seen) === '' ? '' : ` (${notes(seen)})`}`);
}

export function consoleErrors({ console: lines }) {
  return lines.filter(({ text }) => failure.test(text) && !/has not fired|Channel not fired/.test(text));
}

function fault(reason) {
  return { verdict: "phone's fault", reason };
}

function page(errors) {
  return { verdict: 'fails as its page fails', reason: errors.map(({ text }) => text).join(' | ') };
}

function notes({ unknownPlugins }) {
  return unknownPlugins.length > 0 ? `no plugin ${unknownPlugins.join(', ')}` : '';
}

/** The archive's entry that one of the app's own addresses means. */
function entryOf(url) {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, protocol } = new URL(url);
  const path = decodeURIComponent(pathname);
  if (protocol === 'file:' && path.startsWith('/android_asset/'))
    return `assets/${path.slice('/android_asset/'.length)}`;
  return host === 'localhost' ? `assets/www${path === '/' ? '/index.html' : path}` : undefined;
}

/** An app without pages gets one plain screen with its label. */
export function judgePlain(seen) {
  if (seen.refusal !== undefined) return fault(`not installed: ${seen.refusal}`);
  if (!seen.start.ok) return fault(`not started: ${seen.start.message}`);
  const plain = seen.picture === 'something' && new Set(seen.texts).size === 1;
  return plain
    ? { verdict: 'plain label screen', reason: `no page in the archive: “${seen.texts[0]}”` }
    : fault(`no plain screen: ${seen.picture}, ${seen.texts.length} texts`);
}
