import { documentWords } from '../../../i18n/report/document.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import type { Method } from '../../../standards/requirements/model.ts';
import { groupByInstrument, type RequirementRow } from '../../view/requirement-groups.ts';
import { reviewLine } from '../../view/reviews.ts';
import { heading, lines, note, table } from '../blocks.ts';
import { code, type DocumentContext } from '../context.ts';
import { standingSpan } from '../marks.ts';
import type { Block, Cell, Spans } from '../model.ts';
import type { PlannedSection } from '../plan.ts';

const words = reportWords.matrix;

/** Requirement by requirement, by the instrument it comes from. */
export function cases(context: DocumentContext, { prefix }: PlannedSection): Block[] {
  const { say } = context;
  const heads = [words.id, words.requirement, words.clause, words.methods, words.outcome];
  return [
    note(say(words.note)),
    ...groupByInstrument(context).flatMap(({ instrument, members }, index) => [
      heading(
        3,
        say(documentWords.named, { name: say(instrument.name), id: instrument.number }),
        `${prefix}.${index + 1}`,
      ),
      table([3, 7, 4, 5, 4], {
        head: heads.map((head) => say(head)),
        rows: members.map((member) => cells(context, member)),
      }),
    ]),
  ];
}

function cells({ input, locale, say }: DocumentContext, { entry, id, result, standing }: RequirementRow): Cell[] {
  const named = (methods: readonly Method[]) => methods.map((method) => say(labels.method[method]));
  const { methodsMissing, methodsTaken } = result;
  const decided = reviewLine(input.inspection, { kind: 'requirement', id }, locale);
  const outcome: Spans[] = [[standingSpan(standing, locale)], ...(decided === null ? [] : [decided])];
  return [
    [code(id, 40)],
    say(entry.title),
    entry.clause,
    lines([
      ...(methodsTaken.length > 0 ? [say(words.taken, { methods: named(methodsTaken) })] : []),
      ...(methodsMissing.length > 0 ? [say(words.missing, { methods: named(methodsMissing) })] : []),
    ]),
    lines(outcome),
  ];
}
