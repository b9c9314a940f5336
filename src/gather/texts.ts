import { InspectorError } from '../shared/errors.ts';
import { assetPass } from './asset-pass.ts';
import { baseManifest } from './base-manifest.ts';
import type { StaticContext } from './context.ts';
import { dexPass, stringKinds } from './dex-pass.ts';
import { errorGap, sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { nativePass } from './native-pass.ts';
import { classPlace, ownersOf } from './owner.ts';
import { resourcePass } from './resource-pass.ts';
import { createTextCollection, type TextCollection } from './texts/collection.ts';
import { addManifestTexts } from './texts/manifest-texts.ts';

export const textsGatherer = defineGatherer({
  kind: 'texts',
  needs: [],
  device: 'none',
  async gather(context) {
    const texts = createTextCollection();
    const resources = resourcePass(context);
    for (const { text, place } of resources.strings) texts.add(text, 'resource', place);
    for (const { text, place } of resources.layouts) texts.add(text, 'layout', place);
    const manifestGaps = addManifest(context, texts);
    const code = await dexPass(context);
    const owners = ownersOf(context);
    for (const { value, category, classes } of code.scan.strings) {
      if ((category & stringKinds.han) === 0) continue;
      for (const descriptor of classes) texts.add(value, 'dex', classPlace(descriptor, code, owners));
    }
    const assets = await assetPass(context);
    for (const { value, kinds, shown, source, place } of assets.strings) {
      if (shown || (kinds & stringKinds.han) !== 0) texts.add(value, source, place);
    }
    const native = nativePass(context);
    for (const { value, kinds, flutter, place } of native.strings) {
      if ((kinds & stringKinds.han) !== 0 && looksWritten(value))
        texts.add(value, flutter ? 'flutter' : 'native', place);
    }
    const gaps = [...resources.gaps, ...manifestGaps, ...code.gaps, ...assets.gaps, ...native.gaps];
    if (texts.dropped > 0)
      gaps.push({ code: 'texts-capped', place: '', detail: `${texts.dropped} occurrences of further texts` });
    return {
      gaps: sortGaps(gaps),
      texts: texts.finish(),
      dropped: texts.dropped,
      otherLanguages: resources.otherLanguages,
    };
  },
});

/** An unreadable manifest costs a few labels; its own gatherer reports it in full. */
function addManifest(context: StaticContext, texts: TextCollection): ReturnType<typeof errorGap>[] {
  try {
    addManifestTexts(baseManifest(context).manifest, texts);
    return [];
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    return [errorGap(error.toRecord(), 'AndroidManifest.xml')];
  }
}

const han = /[\u4e00-\u9fff]/gu;
const letters = /[\p{L}\p{N}]/gu;

/** Random bytes make Han characters now and then; text has several of them, and hardly anything exotic between. */
function looksWritten(value: string): boolean {
  const hans = value.match(han)?.length ?? 0;
  const all = value.match(letters)?.length ?? 0;
  const ascii = value.replace(/[^\x20-\x7e]/g, '').length;
  return hans >= 2 && hans + ascii >= all * 0.8;
}
