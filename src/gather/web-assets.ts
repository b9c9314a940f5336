import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { byText } from '../shared/order.ts';
import { assetPass, type AssetPass } from './asset-pass.ts';
import { placePrefix } from './context.ts';
import { findUrls, parseNetworkPath } from './endpoints/urls.ts';
import { sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { startPages } from './web-assets/entry-pages.ts';
import { webType } from './web-assets/files.ts';

type WebAssets = EvidenceOf<'web-assets'>;

const maxFiles = 20_000;
const maxRemote = 5_000;
/** Tags whose link is fetched when the page is; links that the user follows are endpoints only. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href'],
  'web-view': ['src', 'url'],
};

export const webAssetsGatherer = defineGatherer({
  kind: 'web-assets',
  needs: [],
  device: 'none',
  async gather(context) {
    const assets = await assetPass(context);
    const gaps = [...assets.gaps];
    const files: WebAssets['files'] = [];
    const entryPages = new Set<string>();
    const remote = remoteLinks(assets);
    for (const part of context.parts) {
      for (const { name, size } of part.archive.entries) {
        const type = webType(name);
        if (type !== undefined && !name.endsWith('/')) files.push({ file: placePrefix(part) + name, type, size });
      }
      const start = startPages(context, part);
      for (const page of start.packed) entryPages.add(page);
      for (const { url, file, line } of start.remote) remote.push({ url: shownUrl(url) ?? url, file, line });
    }
    if (files.length > maxFiles)
      gaps.push({ code: 'web-assets-capped', place: '', detail: `${files.length} web files, ${maxFiles} listed` });
    if (remote.length > maxRemote)
      gaps.push({ code: 'web-assets-capped', place: '', detail: `${remote.length} remote links, ${maxRemote} listed` });
    return {
      gaps: sortGaps(gaps),
      files: files.sort((left, right) => byText(left.file, right.file)).slice(0, maxFiles),
      entryPages: [...entryPages].sort(),
      remote: remote
        .sort((left, right) => byText(left.file, right.file) || left.line - right.line || byText(left.url, right.url))
        .slice(0, maxRemote),
    };
  },
});

function remoteLinks(assets: AssetPass): WebAssets['remote'] {
  return assets.links.flatMap(({ url, tag, attribute, line, place }) => {
    if (loading[tag]?.includes(attribute) !== true) return [];
    const shown = shownUrl(url);
    return shown === undefined ? [] : [{ url: shown, file: place.file, line }];
  });
}

/** Without query and credentials, which may hold a token. */
function shownUrl(url: string): string | undefined {
  return (parseNetworkPath(url) ?? findUrls(url)[0])?.url;
}
