import type { Owner, Places } from '../evidence/place.ts';

/**
 * Who answers for a fact. `unclear` code (obfuscated names) is taken for the app's own where something might be wrong: it cannot be
 * shown to be anybody else's.
 */
export type Party = 'own' | 'unclear' | 'sdk' | 'library';

export function partyOf(owner: Owner): Party {
  if (owner === 'app') return 'own';
  if (owner === 'unknown') return 'unclear';
  return owner.startsWith('sdk:') ? 'sdk' : 'library';
}

const order: readonly Party[] = ['own', 'unclear', 'sdk', 'library'];

/**
 * The first of own, unclear, sdk, library that any place has. Evidence keeps the places of the app's own first, so that a list cut short
 * hides none of them.
 */
export function partyOfPlaces(fact: Places): Party {
  const parties = new Set(fact.places.map((place) => partyOf(place.owner)));
  return order.find((party) => parties.has(party)) ?? 'unclear';
}

export function isOwn(party: Party): boolean {
  return party === 'own' || party === 'unclear';
}

/** The most telling place of a fact in one word: class and method, else resource, else file with its line. */
export function whereabouts(fact: Places): string {
  const [first] = [...fact.places].sort((a, b) => rank(a.owner) - rank(b.owner));
  if (first === undefined) return '?';
  if (first.class !== undefined)
    return first.method === undefined ? first.class : `${first.class}.${bareName(first.method)}`;
  if (first.resource !== undefined) return first.resource;
  return first.line === undefined ? first.file : `${first.file}:${first.line}`;
}

/** `name` of `name(proto)`. */
function bareName(method: string): string {
  return method.split('(')[0] ?? method;
}

function rank(owner: Owner): number {
  return order.indexOf(partyOf(owner));
}

/** The third parties among the places, as owner ids (`sdk:jpush`), each once. */
export function thirdParties(fact: Places): string[] {
  return [...new Set(fact.places.map((place) => place.owner).filter((owner) => partyOf(owner) === 'sdk'))];
}
