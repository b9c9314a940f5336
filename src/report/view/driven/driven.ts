import { dynamicKinds } from '../../../evidence/kinds/index.ts';
import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { ReportInput } from '../../format.ts';
import { valueOf } from '../value.ts';
import type { VerdictView } from '../verdicts.ts';
import { type FilmRun, filmOf } from './film.ts';
import { type Moment, momentsOf } from './moments.ts';

/** What driving the app gave, arranged for a page. */
export interface DrivenView {
  /** At least one run got as far as a step. */
  ran: boolean;
  captures: readonly StoredCapture[];
  film: readonly FilmRun[];
  /** Looks that have a frame, and so an anchor, in the film. */
  framed: ReadonlySet<number>;
  /** Looks that findings and facts rest on. */
  referenced: ReadonlySet<number>;
  /** What they point at on a look. */
  pointed: ReadonlyMap<number, readonly Moment[]>;
  /** Looks in the order in which they deserve a picture. */
  order: readonly number[];
}

/** Undefined where no phone was asked for: the report is one of a static inspection then. */
export function drivenView(input: ReportInput, verdicts: readonly VerdictView[]): DrivenView | undefined {
  const { evidence, inspection } = input;
  const gathered = dynamicKinds.some((kind) => evidence[kind]?.status === 'ok');
  if (!gathered && inspection.device === null) return undefined;
  const captures = valueOf(evidence, 'screens')?.captures ?? [];
  const runs = valueOf(evidence, 'runs')?.runs ?? [];
  const moments = [
    ...verdicts.flatMap(({ findings }) => findings.flatMap(({ seen }) => seen.flatMap((one) => one.moments))),
    ...(['forced-use', 'prompts', 'crashes', 'entries'] as const).flatMap((kind) =>
      itemsOf(valueOf(evidence, kind)).flatMap((item) => momentsOf(evidence, kind, item)),
    ),
  ];
  const wanted = new Set(moments.map(({ capture }) => capture));
  const film = filmOf(runs, captures, wanted);
  const framed = film.flatMap(({ steps }) => steps.flatMap(({ frames }) => frames.map(({ capture }) => capture.id)));
  return {
    ran: runs.some(({ steps, state }) => state !== 'skipped' && steps.length > 0),
    captures,
    film,
    framed: new Set(framed),
    referenced: wanted,
    pointed: pointedAt(moments),
    order: [...new Set([...wanted, ...framed])],
  };
}

/** The items of all lists of a kind. */
function itemsOf(value: object | undefined): unknown[] {
  return Object.values(value ?? {})
    .filter(Array.isArray)
    .flat();
}

const boxesOfLook = 4;

function pointedAt(moments: readonly Moment[]): Map<number, Moment[]> {
  const pointed = new Map<number, Moment[]>();
  for (const moment of moments) {
    if (moment.bounds === undefined) continue;
    const known = pointed.get(moment.capture) ?? [];
    const key = JSON.stringify(moment.bounds);
    if (known.length >= boxesOfLook || known.some(({ bounds }) => JSON.stringify(bounds) === key)) continue;
    pointed.set(moment.capture, [...known, moment]);
  }
  return pointed;
}
