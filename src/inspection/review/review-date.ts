import type { Text } from '../../shared/text.ts';
import type { Inspection } from '../model.ts';
import type { SheetCell } from '../sheet/model.ts';

const shape = { zh: '应为日期，如 2026-11-23', en: 'a date such as 2026-11-23' };

/**
 * `2026-11-23` from a cell with a date or from text as people write it; undefined after a complaint. Nobody can have reviewed an
 * inspection before it was made, or tomorrow; a day either way is left for time zones.
 */
export function parseReviewDate(
  text: string,
  kind: SheetCell['kind'] | undefined,
  { inspection, today }: { inspection: Inspection; today: string },
  complain: (message: Text) => void,
): string | undefined {
  const date = text === '' || kind === 'number' ? undefined : readDate(text);
  if (date === undefined) {
    complain(text === '' ? { zh: '填了结论就要写明日期', en: 'a decision needs its date' } : shape);
    return undefined;
  }
  const earliest = shifted(inspection.startedAt.slice(0, 10), -1);
  const latest = shifted(today, 1);
  if (date >= earliest && date <= latest) return date;
  complain({
    zh: `日期 ${date} 不在检测日（${inspection.startedAt.slice(0, 10)}）与今天（${today}）之间`,
    en: `${date} is not between the day of the inspection (${inspection.startedAt.slice(0, 10)}) and today (${today})`,
  });
  return undefined;
}

/** `2026-11-23`, `2026/11/3`, `2026.11.3`, `2026年11月3日`, each with a time or not. */
function readDate(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ].*)?$/.exec(plain);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  // A thirtieth of February is the second of March to `Date`.
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date ? undefined : date;
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
