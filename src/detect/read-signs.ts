import type { Capture } from '../evidence/screen/capture.ts';
import { lookAt } from './look.ts';
import type { Sign } from './sign.ts';
import { readCalendar } from './signs/calendar.ts';
import { readCountdowns } from './signs/countdown.ts';
import { readCounters } from './signs/counters.ts';
import { readForm } from './signs/form.ts';
import { readGates } from './signs/gates.ts';
import type { Detector } from './signs/make.ts';
import { readRanking } from './signs/ranking.ts';
import { readWords } from './signs/words.ts';

const detectors: readonly Detector[] = [
  readGates,
  readCountdowns,
  readForm,
  readRanking,
  readCalendar,
  readCounters,
  readWords,
];

/** A page with more to say than this says the same again. */
const mostSigns = 80;

/** What the passive detectors say of one look. Pure; cheap enough for every capture. What the system shows is none of the app's. */
export function readSigns(capture: Capture): Sign[] {
  const look = lookAt(capture);
  if (look.system !== undefined) return [];
  const signs = new Map<string, Sign>();
  for (const detect of detectors) {
    for (const sign of detect(look)) {
      const key = `${sign.pattern} ${sign.fact} ${sign.words}`;
      const known = signs.get(key);
      if (known === undefined || known.weight < sign.weight) signs.set(key, sign);
    }
  }
  return [...signs.values()].toSorted((one, other) => other.weight - one.weight).slice(0, mostSigns);
}
