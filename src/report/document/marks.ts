import { type Locale, pick } from '../../i18n/locale.ts';
import { labels } from '../../i18n/report/labels.ts';
import { type Standing, standingSymbols } from '../view/standing.ts';
import type { Span, Tone } from './model.ts';

const tones: Readonly<Record<Standing, Tone>> = {
  failed: 'failed',
  advice: 'advice',
  cantTell: 'open',
  untested: 'quiet',
  passed: 'passed',
  inapplicable: 'quiet',
};

/** An outcome by symbol and word, in its colour. */
export function standingSpan(standing: Standing, locale: Locale): Span {
  const text = `${standingSymbols[standing]} ${pick(labels.standing[standing], locale)}`;
  return { text, tone: tones[standing], bold: standing === 'failed' };
}
