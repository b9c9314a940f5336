import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Place } from '../../evidence/place.ts';
import { byText } from '../../shared/order.ts';

type Sdk = EvidenceOf<'sdks'>['sdks'][number];
export type Sign = Sdk['signs'][number];

/** Collects signs by SDK within a bound: a big SDK has thousands of classes, a few of them show it. */
export interface Sightings {
  add(id: string, sign: Sign['sign'], value: string, place: Place): void;
  /** Sorted by id. */
  finish(): Pick<Sdk, 'id' | 'confidence' | 'signs'>[];
}

const keptPerSign = 4;
/** One or two classes may be an interface that somebody else repeats; from here on it is the SDK itself. */
const ownClasses = 3;

interface Seen {
  /** Sorted, at most `keptPerSign`. */
  first: Map<string, Place>;
  values: number;
}

export function createSightings(): Sightings {
  const seen = new Map<string, Map<Sign['sign'], Seen>>();
  return {
    add(id, sign, value, place) {
      const signs = seen.get(id) ?? new Map<Sign['sign'], Seen>();
      seen.set(id, signs);
      const own = signs.get(sign) ?? { first: new Map<string, Place>(), values: 0 };
      signs.set(sign, own);
      if (own.first.has(value)) return;
      own.values++;
      keepFirst(own.first, value, place);
    },
    finish: () =>
      [...seen.keys()].sort().map((id) => {
        const signs = seen.get(id) ?? new Map<Sign['sign'], Seen>();
        const certain = signs.size > 1 || (signs.get('class')?.values ?? 0) >= ownClasses;
        return { id, confidence: certain ? 'certain' : 'likely', signs: listed(signs) };
      }),
  };
}

/** Keeps the smallest values, whatever the order they come in. */
function keepFirst(first: Map<string, Place>, value: string, place: Place): void {
  first.set(value, place);
  if (first.size <= keptPerSign) return;
  let largest = value;
  for (const known of first.keys()) if (known > largest) largest = known;
  first.delete(largest);
}

function listed(signs: ReadonlyMap<Sign['sign'], Seen>): Sign[] {
  return [...signs.keys()].sort().flatMap((sign) => {
    const first = signs.get(sign)?.first ?? new Map<string, Place>();
    return [...first].sort(([one], [other]) => byText(one, other)).map(([value, place]) => ({ sign, value, place }));
  });
}
