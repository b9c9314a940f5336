import type { ComponentChildren } from 'preact';

import type { EvidenceKind, EvidenceOf } from '../../../evidence/kinds/index.ts';
import { drivenWords } from '../../../i18n/report/driven.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { labelOf } from '../../view/names.ts';
import { errorText } from '../../view/reasons.ts';
import { valueOf } from '../../view/value.ts';
import type { PageView } from '../view.ts';

const allIds = [
  'conclusion',
  'basis',
  'device',
  'matrix',
  'findings',
  'reviews',
  'forced-use',
  'film',
  'prompts',
  'forms',
  'stability',
  'reached',
  'permissions',
  'components',
  'network',
  'parts',
  'libraries',
  'texts',
  'signatures',
  'filing',
  'exemptions',
  'limits',
  'evidence',
] as const;
export type SectionId = (typeof allIds)[number];
type DrivenId = keyof typeof drivenWords.section;

/**
 * Sections in the order in which they are numbered; those on driving the app only where a phone was asked for, decisions and exemptions
 * only where there are any.
 */
export function sectionsOf({ driven, input }: PageView): readonly SectionId[] {
  const { exemptions, reviews = [] } = input.inspection;
  const left = new Set<SectionId>();
  if (reviews.length === 0) left.add('reviews');
  if (exemptions.length === 0) left.add('exemptions');
  return allIds.filter((id) => (driven !== undefined || !isDriven(id)) && !left.has(id));
}

export function sectionTitle(view: PageView, id: SectionId): string {
  return view.say(isDriven(id) ? drivenWords.section[id] : reportWords.section[id]);
}

export function sectionNumber(view: PageView, id: SectionId): number {
  return sectionsOf(view).indexOf(id) + 1;
}

function isDriven(id: SectionId): id is DrivenId {
  return Object.hasOwn(drivenWords.section, id);
}

interface SectionProps {
  view: PageView;
  id: SectionId;
  children: ComponentChildren;
}

export function Section({ view, id, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <span class="number">{sectionNumber(view, id)}</span> {sectionTitle(view, id)}
      </h2>
      {children}
    </section>
  );
}

interface KindProps<K extends EvidenceKind> {
  view: PageView;
  kind: K;
  children: (value: EvidenceOf<K>) => ComponentChildren;
}

/** Shows what one evidence kind holds, or why it is not there. */
export function OfKind<K extends EvidenceKind>({ view, kind, children }: KindProps<K>) {
  const value = valueOf(view.input.evidence, kind);
  if (value !== undefined) return <>{children(value)}</>;
  return <p class="note">{view.say(reportWords.unavailable, { reason: whyMissing(view, kind) })}</p>;
}

function whyMissing({ input, locale, say }: PageView, kind: EvidenceKind): string {
  const gathered = input.evidence[kind];
  const name = say(labels.kind[kind]);
  const reason = (text: string) => (locale === 'zh-CN' ? `${name}（${text}）` : `${name} (${text})`);
  if (gathered?.status === 'skipped') return reason(labelOf(labels.skipReason, gathered.reason, locale));
  if (gathered?.status === 'failed') return reason(errorText(gathered.error, locale));
  return reason(say(labels.gathered.absent));
}
