import { visible } from '../../shared/text.ts';
import type { Place } from '../../evidence/place.ts';
import type { Occurrence } from './model.ts';

/** Most places of one component: hundreds of classes tell no more than the first ones. */
const most = 50;

interface Sign {
  place: Partial<Place> & Pick<Place, 'file'>;
  /** What was recognised there. */
  value?: string;
}

/** Where a component was seen, as `evidence.occurrences`; each place once. */
export function occurrencesOf(signs: readonly Sign[]): Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const sign of signs) {
    if (found.size >= most) break;
    const occurrence = occurrenceOf(sign);
    found.set(JSON.stringify(occurrence), occurrence);
  }
  return [...found.values()];
}

function occurrenceOf({ place, value }: Sign): Occurrence {
  const { file, line, method, offset } = place;
  const symbol = [place.class, method].filter((name) => name !== undefined).join('#');
  return {
    location: visible(file),
    ...(line !== undefined && { line }),
    ...(offset !== undefined && { offset }),
    ...(symbol !== '' && { symbol: visible(symbol) }),
    ...(value !== undefined && { additionalContext: visible(value) }),
  };
}
