import type { EvidenceOf } from '../../evidence/kinds/index.ts';

type WebFile = EvidenceOf<'web-assets'>['files'][number];

const types: Readonly<Record<string, WebFile['type']>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  js: 'js',
  mjs: 'js',
  cjs: 'js',
  css: 'css',
  json: 'json',
  wasm: 'wasm',
  bundle: 'bundle',
  jsbundle: 'bundle',
  hbc: 'bundle',
  wgt: 'bundle',
  wxapkg: 'bundle',
};

/** The web type of an entry; undefined for what is no web file. JSON counts among the assets only: elsewhere libraries keep theirs. */
export function webType(name: string): WebFile['type'] | undefined {
  if (name.startsWith('META-INF/')) return undefined;
  const dot = name.lastIndexOf('.');
  if (dot <= name.lastIndexOf('/')) return undefined;
  const type = types[name.slice(dot + 1).toLowerCase()];
  return type === 'json' && !name.startsWith('assets/') ? undefined : type;
}
