import type { Place, Places } from '../evidence/place.ts';

/** Whose places are kept, and how many: in all of this party, and of one owner. */
const parties = [
  { name: 'app', all: 8, perOwner: 8 },
  { name: 'unknown', all: 4, perOwner: 4 },
  // Reports name every SDK; where in it is of less interest.
  { name: 'sdk', all: 16, perOwner: 2 },
  { name: 'library', all: 4, perOwner: 1 },
] as const;

/**
 * Collects the places of one fact within a bound: all are counted, and of each party the first ones are kept, the app's own before
 * anyone else's, so that evidence does not grow with the app and still shows who does a thing.
 */
export interface PlaceList {
  /** `count` adds several occurrences at one place to the total. */
  add(place: Place, count?: number): void;
  finish(): Places;
}

/** Places held before the surplus is thrown away; so often that a fact in thousands of places costs no memory. */
const held = 128;

export function createPlaceList(): PlaceList {
  let total = 0;
  let places: Place[] = [];
  return {
    add(place, count = 1) {
      total += count;
      places.push(place);
      if (places.length >= held) places = firstPlaces(places);
    },
    finish: () => ({ total, places: firstPlaces(places) }),
  };
}

function firstPlaces(places: readonly Place[]): Place[] {
  const byKey = new Map(places.map((place) => [placeKey(place), place]));
  const sorted = [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
  return parties.flatMap(({ name, all, perOwner }) => {
    const ofOwner = new Map<string, number>();
    return sorted
      .filter(({ owner }) => {
        if (owner !== name && !owner.startsWith(`${name}:`)) return false;
        const count = (ofOwner.get(owner) ?? 0) + 1;
        ofOwner.set(owner, count);
        return count <= perOwner;
      })
      .slice(0, all);
  });
}

/** Orders by file, then position inside it; numbers padded so that they sort as numbers. */
function placeKey(place: Place): string {
  const position = String(place.line ?? place.offset ?? 0).padStart(12, '0');
  return [place.file, place.owner, place.class, place.method, place.resource, place.config, position].join('\0');
}

/** A map of facts to their places. */
export interface FactMap {
  add(key: string, place: Place, count?: number): void;
  readonly size: number;
  has(key: string): boolean;
  /** Keys in code unit order. */
  entries(): [key: string, places: Places][];
}

export function createFactMap(): FactMap {
  const facts = new Map<string, PlaceList>();
  return {
    get size() {
      return facts.size;
    },
    has: (key) => facts.has(key),
    add(key, place, count) {
      let list = facts.get(key);
      if (list === undefined) {
        list = createPlaceList();
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
