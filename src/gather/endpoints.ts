import { InspectorError } from '../shared/errors.ts';
import { assetPass } from './asset-pass.ts';
import { textKinds } from './asset-pass/text-kinds.ts';
import { baseManifest } from './base-manifest.ts';
import type { StaticContext } from './context.ts';
import { dexPass } from './dex-pass.ts';
import { createEndpointCollection, type EndpointCollection } from './endpoints/collect.ts';
import { isNoticeFile } from './endpoints/naming.ts';
import { sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { nativePass } from './native-pass.ts';
import { classPlace, ownersOf } from './owner.ts';
import { resourcePass } from './resource-pass.ts';

export const endpointsGatherer = defineGatherer({
  kind: 'endpoints',
  needs: [],
  device: 'none',
  async gather(context) {
    const endpoints = createEndpointCollection();
    const code = await dexPass(context);
    const owners = ownersOf(context);
    for (const { value, category, classes } of code.scan.strings) {
      for (const descriptor of classes) endpoints.add(value, category, classPlace(descriptor, code, owners));
    }
    const assets = await assetPass(context);
    for (const { value, kinds, place } of assets.strings)
      if (!isNoticeFile(place.file)) endpoints.add(value, kinds, place);
    for (const { url, place } of assets.links) endpoints.addLink(url, place);
    const resources = resourcePass(context);
    for (const { text, place } of resources.strings) endpoints.add(text, textKinds(text), place);
    const native = nativePass(context);
    for (const { value, kinds, place } of native.strings) endpoints.add(value, kinds, place);
    addMetaData(context, endpoints);
    const gaps = [...code.gaps, ...assets.gaps, ...resources.gaps, ...native.gaps];
    if (endpoints.full)
      gaps.push({ code: 'endpoints-capped', place: '', detail: 'more different addresses than are kept' });
    return { gaps: sortGaps(gaps), ...endpoints.finish() };
  },
});

/** Servers configured in the manifest. What its own gatherer reports of it is not repeated here. */
function addMetaData(context: StaticContext, endpoints: EndpointCollection): void {
  try {
    const { application, components } = baseManifest(context).manifest;
    for (const { value } of [application, ...components].flatMap(({ metaData }) => metaData)) {
      if (value !== undefined) endpoints.add(value, textKinds(value), { file: 'AndroidManifest.xml', owner: 'app' });
    }
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
  }
}
