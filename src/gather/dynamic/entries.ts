import { entrySubjects } from '../../evidence/kinds/entries.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { RunRecord } from '../../scenario/trace/record.ts';

type Entry = EvidenceOf<'entries'>['entries'][number];

/**
 * What all explorations found of the functions that must be there, one entry per subject: the nearest one that works. Not found by anybody
 * is `false` only where an exploration looked for it to its end.
 */
export function entriesFrom(records: readonly RunRecord[]): EvidenceOf<'entries'> {
  const all = records.flatMap(({ explorations }) => explorations.flatMap(({ entries }) => entries));
  return {
    gaps: [],
    entries: entrySubjects.map((subject) =>
      best(
        subject,
        all.filter((entry) => entry.subject === subject),
      ),
    ),
  };
}

function best(subject: Entry['subject'], candidates: readonly Entry[]): Entry {
  const found = candidates.filter((entry) => entry.found === true);
  const nearest = found.toSorted((one, other) => worth(one) - worth(other))[0];
  if (nearest !== undefined) return nearest;
  const absent = candidates.find((entry) => entry.found === false);
  const nobodyKnows = candidates.length === 0 || candidates.some((entry) => entry.found === null);
  if (absent !== undefined && !nobodyKnows) return absent;
  return { subject, found: null, taps: null, opens: null, words: null, seenAt: [] };
}

function worth({ opens, taps }: Entry): number {
  return (taps ?? 99) + (opens === 'error' ? 1000 : 0);
}
