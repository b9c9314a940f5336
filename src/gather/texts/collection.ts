import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Place } from '../../evidence/place.ts';
import { createPlaceList, type PlaceList } from '../place-list.ts';
import { normaliseText } from './normalise.ts';

type TextEntry = EvidenceOf<'texts'>['texts'][number];
type TextSource = TextEntry['sources'][number];

/** Different texts kept. A very large app has some 60,000; beyond this it is data, not interface. */
const maxTexts = 150_000;

/** Gathers texts from everywhere, each once with all its places. */
export interface TextCollection {
  add(raw: string, source: TextSource, place: Place): void;
  /** Texts refused because the collection was full. */
  readonly dropped: number;
  /** In code unit order. */
  finish(): TextEntry[];
}

export function createTextCollection(limit = maxTexts): TextCollection {
  const texts = new Map<string, { sources: Set<TextSource>; places: PlaceList }>();
  let dropped = 0;
  return {
    get dropped() {
      return dropped;
    },
    add(raw, source, place) {
      const text = normaliseText(raw);
      if (text === '') return;
      let known = texts.get(text);
      if (known === undefined) {
        if (texts.size >= limit) {
          dropped++;
          return;
        }
        known = { sources: new Set(), places: createPlaceList() };
        texts.set(text, known);
      }
      known.sources.add(source);
      known.places.add(place);
    },
    finish: () =>
      [...texts.keys()].sort().flatMap((text): TextEntry[] => {
        const known = texts.get(text);
        return known === undefined ? [] : [{ text, sources: [...known.sources].sort(), ...known.places.finish() }];
      }),
  };
}
