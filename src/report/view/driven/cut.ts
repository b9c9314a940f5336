import { drivenWords } from '../../../i18n/report/driven.ts';
import { fill, type Locale } from '../../../i18n/locale.ts';
import type { Evidence } from '../../../evidence/evidence.ts';
import { visible } from '../../../shared/text.ts';
import { patternName } from '../pattern-name.ts';
import { valueOf } from '../value.ts';

const { limits } = drivenWords;
const mostNamed = 20;
const longestReason = 120;

/** What an exploration began and had no time to bring to an end: suspected gates that were not probed, and defects that were not replayed. */
export function cutRemarks(evidence: Evidence, locale: Locale): string[] {
  const gates = valueOf(evidence, 'coverage')?.cutGates ?? [];
  const all = valueOf(evidence, 'crashes')?.crashes ?? [];
  const left = [
    ...new Map(all.flatMap((crash) => (crash.notReplayed === undefined ? [] : [[crash.key, crash]]))).values(),
  ];
  const patterns = [...new Set(gates.map(({ pattern }) => patternName(pattern, locale)))].slice(0, mostNamed);
  const reasons = left.slice(0, mostNamed).map(({ reason }) => visible(reason, longestReason));
  return [
    ...(gates.length === 0 ? [] : [fill(limits.cutGates, locale, { count: gates.length, patterns })]),
    ...(left.length === 0 ? [] : [fill(limits.notReplayed, locale, { count: left.length, reasons })]),
  ];
}
