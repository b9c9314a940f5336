import type { Place } from '../evidence/place.ts';
import { sha256 } from '../shared/hashing.ts';
import { assetPass } from './asset-pass.ts';
import { textKinds } from './asset-pass/text-kinds.ts';
import { dexPass, stringKinds } from './dex-pass.ts';
import { sortGaps } from './gaps.ts';
import { defineGatherer } from './gatherer.ts';
import { nativePass } from './native-pass.ts';
import { classPlace, ownersOf } from './owner.ts';
import { createFactMap } from './place-list.ts';
import { resourcePass } from './resource-pass.ts';
import { findSecrets } from './secrets/find.ts';
import { maskSecret } from './secrets/mask.ts';

/** Different secrets kept; more of them is a data file. */
const maxSecrets = 2_000;
/** URLs are looked at for passwords. */
const wanted = stringKinds.secret | stringKinds.url;

export const secretsGatherer = defineGatherer({
  kind: 'secrets',
  needs: [],
  device: 'none',
  async gather(context) {
    const facts = createFactMap();
    const masks = new Map<string, { type: string; masked: string; sha256: string }>();
    let full = false;
    const add = (text: string, kinds: number, placesOf: () => Place[]): void => {
      if ((kinds & wanted) === 0) return;
      for (const { type, value } of findSecrets(text)) {
        const digest = sha256(value);
        const key = `${type} ${digest}`;
        if (!facts.has(key) && facts.size >= maxSecrets) {
          full = true;
          continue;
        }
        masks.set(key, { type, masked: maskSecret(value), sha256: digest });
        for (const place of placesOf()) facts.add(key, place);
      }
    };
    const code = await dexPass(context);
    const owners = ownersOf(context);
    for (const { value, category, classes } of code.scan.strings) {
      add(value, category, () => classes.map((descriptor) => classPlace(descriptor, code, owners)));
    }
    const assets = await assetPass(context);
    for (const { value, kinds, place } of assets.strings) add(value, kinds, () => [place]);
    for (const { url, place } of assets.links) add(url, textKinds(url), () => [place]);
    const resources = resourcePass(context);
    for (const { text, place } of resources.strings) add(text, textKinds(text), () => [place]);
    const native = nativePass(context);
    for (const { value, kinds, place } of native.strings) add(value, kinds, () => [place]);
    const gaps = [...code.gaps, ...assets.gaps, ...resources.gaps, ...native.gaps];
    if (full) gaps.push({ code: 'secrets-capped', place: '', detail: `more than ${maxSecrets} different secrets` });
    return {
      gaps: sortGaps(gaps),
      secrets: facts.entries().flatMap(([key, places]) => {
        const mask = masks.get(key);
        return mask === undefined ? [] : [{ ...mask, ...places }];
      }),
    };
  },
});
