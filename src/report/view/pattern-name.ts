import { type Locale, pick } from '../../i18n/locale.ts';
import { drivenLabels } from '../../i18n/report/driven-labels.ts';
import { visible } from '../../shared/text.ts';
import { type PatternId, patterns } from '../../standards/lexicon.ts';

/** What a pattern of forced use is called: those of the lexicon by its names, the four that show by behaviour by ours. */
export function patternName(id: string, locale: Locale): string {
  if (Object.hasOwn(patterns, id)) return pick(patterns[id as PatternId].name, locale);
  const { behaviour } = drivenLabels;
  return Object.hasOwn(behaviour, id) ? pick(behaviour[id as keyof typeof behaviour], locale) : visible(id, 80);
}
