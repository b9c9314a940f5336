import { drivenWords } from '../../../i18n/report/driven.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { labelOf, nameOf } from '../../view/names.ts';
import type { Seen } from '../../view/places.ts';
import { Moments } from '../parts/moment.tsx';
import { PlaceLine } from '../parts/place.tsx';
import { Name, Quoted } from '../parts/quoted.tsx';
import { bundleFile } from '../../view/bundle-file.ts';
import type { PageView } from '../view.ts';
import { mostBlocks } from './driven/forced-use.tsx';

/** References listed under one finding, and places listed under one reference. */
const mostSeen = 12;
const mostPlaces = 3;

/** Where a finding rests on, file by file; what is too much for reading stands in the bundle. */
export function SeenList({ view, seen }: { view: PageView; seen: readonly Seen[] }) {
  const rest = seen.length - mostSeen;
  const file = bundleFile(view.input.entries, seen[0]?.kind ?? '');
  return (
    <ul class="places">
      {seen.slice(0, mostSeen).map((one) => (
        <SeenItem view={view} seen={one} />
      ))}
      {rest > 0 && <li class="dim">{view.say(reportWords.morePlaces, { all: seen.length, file })}</li>}
    </ul>
  );
}

function SeenItem({ view, seen }: { view: PageView; seen: Seen }) {
  const { places, total, kind, pointer } = seen;
  const subject = subjectText(view, seen);
  const shown = places.slice(0, mostPlaces);
  const hidden = total - shown.length;
  return (
    <li>
      {subject !== null && subject !== places[0]?.file && (
        <span class="subject">
          <Quoted text={subject} limit={200} />{' '}
        </span>
      )}
      {shown.map((place, index) => (
        <>
          {index > 0 && <br />}
          <PlaceLine view={view} place={place} />
        </>
      ))}
      {hidden > 0 && (
        <span class="dim">
          {' '}
          {view.say(reportWords.morePlaces, { all: total, file: bundleFile(view.input.entries, kind) })}
        </span>
      )}{' '}
      <ForcedUsePart view={view} seen={seen} />
      <span class="pointer">
        {labelOf(labels.kind, kind, view.locale)}{' '}
        <Name text={`${kind}.json${pointer === '' ? '' : `#${pointer}`}`} limit={120} />
      </span>
      <Moments view={view} moments={seen.moments} />
    </li>
  );
}

/** Which of the facts, gates and paired runs it is; the latter two have a block of their own. */
function ForcedUsePart({ view, seen: { kind, pointer } }: { view: PageView; seen: Seen }) {
  if (kind !== 'forced-use') return null;
  const fact = /^\/patterns\/\d+\/(present|compelled|consequence)$/.exec(pointer)?.[1] as FactName | undefined;
  if (fact !== undefined) return <>{view.say(drivenWords.facts[fact])} </>;
  const [, list, index = ''] = /^\/(gates|comparisons)\/(\d+)$/.exec(pointer) ?? [];
  if (list === undefined) return null;
  const number = Number(index) + 1;
  const text = view.say(list === 'gates' ? drivenWords.gate.short : drivenWords.pair.short, { number });
  if (number > mostBlocks) return <>{text} </>;
  return (
    <>
      <a href={`#${list === 'gates' ? 'gate' : 'pair'}-${number}`}>{text}</a>{' '}
    </>
  );
}

type FactName = 'present' | 'compelled' | 'consequence';

/** Catalogue ids become names. */
function subjectText({ locale }: PageView, { kind, subject }: Seen): string | null {
  if (subject === null) return null;
  return kind === 'sdks' || kind === 'packers' || kind === 'frameworks' ? nameOf(kind, subject, locale) : subject;
}
