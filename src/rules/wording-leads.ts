import type { EvidenceRef } from '../evidence/evidence.ts';
import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { isExcused, matchWords, patternIds, type PatternId, type WordHit } from '../standards/lexicon.ts';
import { isOwn, partyOfPlaces } from './party.ts';
import { seen } from './selection.ts';

type Texts = EvidenceOf<'texts'>;

/** A text that names a function, with what the lexicon says about it. */
export interface Lead {
  text: string;
  hit: WordHit<PatternId>;
  seenAt: EvidenceRef;
}

/** What the texts of one app hold of one pattern. Weak words alone are no leads and appear only in `weak`. */
export interface PatternLeads {
  /** In the app's own texts or in ones that cannot be given to anybody else: own ones first, the most telling first among them. */
  own: readonly Lead[];
  weak: readonly Lead[];
  /** In texts of SDKs and libraries. */
  thirdParty: readonly Lead[];
  /** Policy texts and look-alikes among the app's own texts. */
  excused: number;
}

/** Every text is matched once, however many rules ask: one entry per evidence value. */
const known = new WeakMap<Texts, ReadonlyMap<PatternId, PatternLeads>>();

export function leadsOf(texts: Texts, pattern: PatternId): PatternLeads {
  let all = known.get(texts);
  if (all === undefined) {
    all = collect(texts);
    known.set(texts, all);
  }
  return all.get(pattern) ?? { own: [], weak: [], thirdParty: [], excused: 0 };
}

interface Collected {
  own: Lead[];
  unclear: Lead[];
  weak: Lead[];
  thirdParty: Lead[];
  excused: number;
}

function collect(texts: Texts): ReadonlyMap<PatternId, PatternLeads> {
  const found = new Map<PatternId, Collected>(
    patternIds.map((id) => [id, { own: [], unclear: [], weak: [], thirdParty: [], excused: 0 }]),
  );
  for (const [index, entry] of texts.texts.entries()) {
    for (const hit of matchWords(entry.text)) {
      const into = found.get(hit.pattern);
      if (into === undefined) continue;
      const party = partyOfPlaces(entry);
      const lead = { text: entry.text, hit, seenAt: seen('texts', `/texts/${index}`) };
      if (!isOwn(party)) keepThirdParty(into, lead);
      else if (isExcused(hit)) into.excused += 1;
      else if (hit.grade === 'weak') into.weak.push(lead);
      else (party === 'own' ? into.own : into.unclear).push(lead);
    }
  }
  return new Map([...found].map(([id, one]) => [id, ordered(one)]));
}

function keepThirdParty(into: Collected, lead: Lead): void {
  if (!isExcused(lead.hit) && lead.hit.grade !== 'weak') into.thirdParty.push(lead);
}

function ordered({ own, unclear, weak, thirdParty, excused }: Collected): PatternLeads {
  return { own: [...byWeight(own), ...byWeight(unclear)], weak, thirdParty, excused };
}

/** `sort` is stable: texts of the same weight keep the order of the evidence. */
function byWeight(leads: readonly Lead[]): Lead[] {
  return [...leads].sort((a, b) => weight(b.hit) - weight(a.hit));
}

function weight(hit: WordHit): number {
  return (hit.grade === 'strong' ? 4 : 0) + (hit.coercion ? 2 : 0) + (hit.assessment ? 1 : 0);
}
