import type { Place, Places } from '../evidence/place.ts';

const ownerRank = (owner: string): number =>
  owner === 'app' ? 0 : owner === 'unknown' ? 1 : owner.startsWith('sdk:') ? 2 : 3;

/** Collects the places of one fact within a bound: all are counted, the best ones kept, the app's own before anyone else's. */
export interface PlaceList {
  /** `count` adds several occurrences at one place to the total. */
  add(place: Place, count?: number): void;
  finish(): Places;
}

/** Kept while collecting, so that evidence of a fact in thousands of places costs no memory. */
const collected = 64;

export function createPlaceList(kept = 8): PlaceList {
  let total = 0;
  let places: Place[] = [];
  return {
    add(place, count = 1) {
      total += count;
      places.push(place);
      if (places.length >= 2 * collected) places = firstPlaces(places, collected);
    },
    finish: () => ({ total, places: firstPlaces(places, kept) }),
  };
}

function firstPlaces(places: readonly Place[], kept: number): Place[] {
  const byKey = new Map(places.map((place) => [placeKey(place), place]));
  return [...byKey.entries()]
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .slice(0, kept)
    .map(([, place]) => place);
}

/** Orders by owner, then file, then position inside it; numbers padded so that they sort as numbers. */
function placeKey(place: Place): string {
  const position = String(place.line ?? place.offset ?? 0).padStart(12, '0');
  return [ownerRank(place.owner), place.file, place.class, place.method, place.resource, place.config, position].join(
    '\0',
  );
}

/** A map of facts to their places. */
export interface FactMap {
  add(key: string, place: Place, count?: number): void;
  readonly size: number;
  has(key: string): boolean;
  /** Keys in code unit order. */
  entries(): [key: string, places: Places][];
}

export function createFactMap(kept?: number): FactMap {
  const facts = new Map<string, PlaceList>();
  return {
    get size() {
      return facts.size;
    },
    has: (key) => facts.has(key),
    add(key, place, count) {
      let list = facts.get(key);
      if (list === undefined) {
        list = createPlaceList(kept);
        facts.set(key, list);
      }
      list.add(place, count);
    },
    entries: () =>
      [...facts.keys()]
        .sort()
        .map((key): [string, Places] => [key, facts.get(key)?.finish() ?? { total: 0, places: [] }]),
  };
}
