/** How a packed file is read for texts. */
export type Reading = 'markup' | 'script' | 'json' | 'lines' | 'style' | 'archive';

const byExtension: Readonly<Record<string, Reading>> = {
  html: 'markup',
  htm: 'markup',
  xhtml: 'markup',
  shtml: 'markup',
  vue: 'markup',
  nvue: 'markup',
  wxml: 'markup',
  axml: 'markup',
  xml: 'markup',
  plist: 'markup',
  svg: 'markup',
  tpl: 'markup',
  tmpl: 'markup',
  hbs: 'markup',
  js: 'script',
  mjs: 'script',
  cjs: 'script',
  jsx: 'script',
  ts: 'script',
  tsx: 'script',
  wxs: 'script',
  bundle: 'script',
  jsbundle: 'script',
  json: 'json',
  json5: 'json',
  geojson: 'json',
  arb: 'json',
  css: 'style',
  properties: 'lines',
  txt: 'lines',
  ini: 'lines',
  cfg: 'lines',
  conf: 'lines',
  config: 'lines',
  env: 'lines',
  yml: 'lines',
  yaml: 'lines',
  toml: 'lines',
  md: 'lines',
  csv: 'lines',
  sql: 'lines',
  lua: 'script',
  pem: 'lines',
  key: 'lines',
  wgt: 'archive',
  zip: 'archive',
};

/** Files that tell about the build, not about the app: signatures, source maps, licences, generated indexes. */
const uninteresting =
  /^(?:META-INF|kotlin|DebugProbesKt|okhttp3\/internal|org\/|com\/|javax\/|google\/|firebase-)|\.map$|(?:^|\/)(?:notices|licen[cs]es?)(?:\.(?:txt|md))?$|AssetManifest\.json$|FontManifest\.json$/i;

/** How to read an entry; undefined for what holds no text. `res/xml` and the like are binary XML, which the resource table's readers read. */
export function readingOf(name: string): Reading | undefined {
  if (uninteresting.test(name) || name === 'AndroidManifest.xml') return undefined;
  if (/(?:^|\/)\.env(?:\.\w+)?$/.test(name)) return 'lines';
  const dot = name.lastIndexOf('.');
  if (dot <= name.lastIndexOf('/')) return undefined;
  const reading = byExtension[name.slice(dot + 1).toLowerCase()];
  if (reading === 'markup' && name.startsWith('res/') && !name.startsWith('res/raw')) return undefined;
  if (reading === 'archive' && !name.startsWith('assets/') && !name.startsWith('res/raw')) return undefined;
  return reading;
}

/** Mini-programs in their containers' own formats: WeChat's, and the offline packages of mPaaS. */
export function isMiniProgram(name: string): boolean {
  return name.endsWith('.wxapkg') || (/\.(?:amr|tar)$/.test(name) && /(?:^|\/)nebula/.test(name));
}

export type AssetSource = 'web' | 'json' | 'react-native' | 'uni-app' | 'flutter';

const uniAppFile = /(?:^|\/)app-(?:service|view|config|config-service)\.js$/;

/** What kind of program a file belongs to, by where frameworks put their files. */
export function sourceOf(name: string, reading: Reading): AssetSource {
  if (name.startsWith('assets/flutter_assets/')) return 'flutter';
  if (name.includes('/__UNI__') || name.startsWith('assets/apps/') || uniAppFile.test(name)) return 'uni-app';
  if (/\.(?:android\.)?bundle$|\.jsbundle$/.test(name)) return 'react-native';
  return reading === 'json' ? 'json' : 'web';
}
