import { checklistWords as words } from '../../i18n/report/checklist.ts';
import type { Seen } from '../view/places.ts';
import type { ReportView } from '../view/report-view.ts';

const mostReferences = 6;
const longestSubject = 120;

/** References into the bundle, a line each: `permissions.json#/declared/3 android.permission.CAMERA`. */
export function evidenceCell({ say }: ReportView, seen: readonly Seen[]): string {
  const lines = new Set(
    seen.map(({ kind, pointer, subject }) =>
      `${kind}.json${pointer === '' ? '' : `#${pointer}`} ${subject?.slice(0, longestSubject) ?? ''}`.trim(),
    ),
  );
  const shown = [...lines].slice(0, mostReferences);
  if (lines.size > shown.length) shown.push(say(words.more, { count: lines.size }));
  return shown.join('\n');
}
