import type { EvidenceOf } from '../evidence/kinds/index.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { isOwn, partyOfPlaces } from './party.ts';
import { defineRule, type Catalogue, type Severity } from './rule.ts';
import { namesOf, seen, select } from './selection.ts';
import { reachLimit, type ReachKey } from './text-reach.ts';

/** Findings of the rules on marks that an app has to show. */
type ShownKey = 'shown' | 'third-party-text' | 'not-shown' | ReachKey;

interface ShownTextRule {
  id: string;
  /** Whether a text, in NFKC and no longer than `longest` characters, is such a mark. */
  isShown: (text: string) => boolean;
  requirements: readonly RequirementId[];
  severity: Severity;
  messages: Catalogue<ShownKey>;
}

/** Marks stand in short texts or near the start or end of pages: this much of a text is looked at from either side. */
const longest = 2000;

/** A rule on a mark that has to be shown. Its text passes as a text; its absence is never a failure, as it may be an image or a page. */
export function shownTextRule({ id, isShown, requirements, severity, messages }: ShownTextRule) {
  return defineRule({
    meta: {
      id,
      version: 1,
      subject: 'filing',
      requirements,
      severity,
      force: 'mandatory',
      requires: ['texts', 'web-assets', 'packers'],
      messages,
    },
    evaluate: (evidence) => {
      const all = evidence.texts.texts;
      const of = (wantsOwn: boolean) =>
        select(
          'texts',
          '/texts',
          all,
          (entry) => readable(entry).some(isShown) && isOwn(partyOfPlaces(entry)) === wantsOwn,
        );
      const own = of(true);
      if (own.items.length > 0) {
        return [{ outcome: 'passed', message: 'shown', values: { examples: examples(own.items) }, seenAt: own.seenAt }];
      }
      const limit = reachLimit(evidence);
      if (limit !== null) return [limit];
      const others = of(false);
      if (others.items.length > 0) {
        const values = { examples: examples(others.items) };
        return [{ outcome: 'cantTell', message: 'third-party-text', values, seenAt: others.seenAt }];
      }
      const values = { count: all.length };
      return [{ outcome: 'cantTell', message: 'not-shown', values, seenAt: [seen('texts', '/texts')] }];
    },
  });
}

type Entry = EvidenceOf<'texts'>['texts'][number];

function readable({ text }: Entry): string[] {
  if (text.length <= longest) return [text.normalize('NFKC')];
  return [text.slice(0, longest), text.slice(-longest)].map((part) => part.normalize('NFKC'));
}

function examples(entries: readonly Entry[]): string[] {
  return namesOf(entries, ({ text }) => text.replace(/\s+/g, ' ').trim().slice(0, 60)).slice(0, 5);
}
