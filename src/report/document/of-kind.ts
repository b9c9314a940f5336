import type { EvidenceKind, EvidenceOf } from '../../evidence/kinds/index.ts';
import { labels } from '../../i18n/report/labels.ts';
import { reportWords } from '../../i18n/report/words.ts';
import { labelOf } from '../view/names.ts';
import { errorText } from '../view/reasons.ts';
import { valueOf } from '../view/value.ts';
import { note } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

/** What one kind holds as blocks, or why it is not there. */
export function ofKind<K extends EvidenceKind>(
  context: DocumentContext,
  kind: K,
  build: (value: EvidenceOf<K>) => Block[],
): Block[] {
  const value = valueOf(context.input.evidence, kind);
  if (value !== undefined) return build(value);
  return [note(context.say(reportWords.unavailable, { reason: whyMissing(context, kind) }))];
}

function whyMissing({ input, locale, say }: DocumentContext, kind: EvidenceKind): string {
  const gathered = input.evidence[kind];
  const name = say(labels.kind[kind]);
  const reason = (text: string) => (locale === 'zh-CN' ? `${name}（${text}）` : `${name} (${text})`);
  if (gathered?.status === 'skipped') return reason(labelOf(labels.skipReason, gathered.reason, locale));
  if (gathered?.status === 'failed') return reason(errorText(gathered.error, locale));
  return reason(say(labels.gathered.absent));
}
