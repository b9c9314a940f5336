import { documentWords } from '../../../i18n/report/document.ts';
import type { Text } from '../../../shared/text.ts';
import { bullets, facts, heading, lines, note, paragraph, table } from '../blocks.ts';
import { code, type DocumentContext } from '../context.ts';
import { standingSpan } from '../marks.ts';
import type { Block, Cell, CellBlocks, Paragraph, Picture } from '../model.ts';
import type { GateReport, PairReport } from './gates.ts';
import type { Problem } from './problem.ts';
import type { Reproduction } from './steps.ts';

const words = documentWords.finding;

/** One problem, laid out: what it is, fact and judgement, how to see it again, where it stands, what to do about it. */
export function problemBlocks(context: DocumentContext, problem: Problem): Block[] {
  const { say } = context;
  const label = (text: Text) => heading(3, say(text));
  const { anchor, gates, moreStatements, number, pairs, places, raw, remedy, reproduction, retest, title } = problem;
  return [
    heading(2, title, number, anchor),
    about(context, problem),
    statements(context, problem),
    ...(moreStatements > 0 ? [note(say(words.moreFacts, { count: moreStatements }))] : []),
    ...(reproduction === undefined ? [] : [label(words.steps), ...reproductionBlocks(context, reproduction)]),
    ...gates.flatMap((gate) => gateBlocks(context, gate)),
    ...pairs.map((pair) => pairTable(pair)),
    ...(places.length === 0 ? [] : [label(words.places), placeTable(context, problem)]),
    ...(raw.length === 0 ? [] : [label(words.raw), bullets(raw.map((file) => [code(file, 200)]))]),
    label(words.remedy),
    paragraph(remedy === '' ? '—' : remedy),
    label(words.retest),
    bullets(retest),
    facts([[say(words.remark), problem.review ?? say(words.remarkBlank)]]),
  ];
}

function about({ locale, say }: DocumentContext, problem: Problem): Block {
  return facts([
    [say(words.outcome), [standingSpan(problem.standing, locale)]],
    [say(words.id), [code(problem.id, 80)]],
    [say(words.clause), lines(problem.clauses)],
    [say(words.rule), problem.rule],
    [say(words.severity), problem.severity],
    [say(words.preconditions), lines(problem.conditions)],
    [say(words.often), lines(problem.often)],
  ]);
}

function statements({ say }: DocumentContext, { statements: told }: Problem): Block {
  const several = told.length > 1;
  return facts(
    told.flatMap(({ fact, judgement }, index) => {
      const number = index + 1;
      return [
        [say(several ? words.factNumber : words.fact, { number }), fact],
        [say(several ? words.judgementNumber : words.judgement, { number }), judgement],
      ] as const;
    }),
  );
}

/** The screen stands inside the step that it belongs to: proof beside what it proves. */
function reproductionBlocks({ say }: DocumentContext, { note: cut, others, steps }: Reproduction): Block[] {
  const boxed = steps.some(({ picture }) => picture?.type === 'picture' && picture.boxes.length > 0);
  return [
    ...(cut === undefined ? [] : [note(cut)]),
    table([1.2, 8, 5], {
      head: [words.step, words.doing, words.screen].map((head) => say(head)),
      rows: steps.map(({ lines: told, number, picture }) => [String(number), lines(told), pictureCell(picture)]),
      note: boxed ? say(words.boxes) : undefined,
    }),
    ...(others.length === 0
      ? []
      : [
          table(
            others.map(() => 1),
            { caption: say(words.moreLooks), rows: [others.map(pictureCell)] },
          ),
        ]),
  ];
}

function pictureCell(picture: Picture | Paragraph | undefined): Cell {
  return picture === undefined ? '—' : { blocks: [picture] };
}

function gateBlocks({ say }: DocumentContext, { control, rungs, title }: GateReport): Block[] {
  const heads = [words.way, words.action, words.result, words.took, words.after];
  return [
    table([3, 4.5, 5, 2, 3.5], {
      caption: title,
      head: heads.map((head) => say(head)),
      rows: rungs.map(({ action, after, result, took, way }) => [way, action, result, took, pictureCell(after)]),
      numeric: [3],
    }),
    paragraph([{ text: `${say(words.control)} `, bold: true }, control], { style: 'plain' }),
  ];
}

function pairTable({ arms, title }: PairReport): Block {
  const cells = arms.map(({ picture, result, words: told }): CellBlocks => ({
    blocks: [
      paragraph([{ text: result, bold: true }], { style: 'plain' }),
      ...(picture === undefined ? [] : [picture]),
      paragraph(told, { style: 'note' }),
    ],
  }));
  return table(
    arms.map(() => 1),
    { caption: title, head: arms.map((arm) => arm.title), rows: [cells] },
  );
}

function placeTable({ say }: DocumentContext, { morePlaces, places }: Problem): Block {
  return table([5, 9], {
    rows: places.map(({ subject, where }) => [subject === '' ? '—' : subject, [code(where, 500)]]),
    note: morePlaces > 0 ? say(words.morePlaces, { count: morePlaces }) : undefined,
  });
}
