import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { Bounds } from '../../../evidence/screen/node.ts';
import { drivenWords } from '../../../i18n/report/driven.ts';
import { visible } from '../../../shared/text.ts';
import type { Moment } from '../../view/driven/moments.ts';
import { momentAnchor, type PageView } from '../view.ts';
import { Shot } from './shot.tsx';

const words = drivenWords.film;

/** A look in words, linked to its frame where the film has one. */
export function MomentLink({ view, capture }: { view: PageView; capture: StoredCapture }) {
  const text = view.say(words.moment, { run: visible(capture.run, 80), step: capture.step + 1 });
  if (view.driven?.framed.has(capture.id) !== true) return <bdi>{text}</bdi>;
  return (
    <a href={`#${momentAnchor(capture.id)}`}>
      <bdi>{text}</bdi>
    </a>
  );
}

/** A small picture of a look, linked to its frame. */
export function Thumb({ view, id, boxes = [] }: { view: PageView; id: number; boxes?: readonly Bounds[] }) {
  const capture = view.driven?.captures[id];
  if (capture === undefined) return null;
  const shot = <Shot view={view} capture={capture} boxes={boxes} />;
  if (view.driven?.framed.has(id) !== true) return <span class="thumb">{shot}</span>;
  return (
    <a class="thumb" href={`#${momentAnchor(id)}`}>
      {shot}
    </a>
  );
}

/** Small pictures of the first moments and links to all that are shown. */
export function Moments({
  view,
  moments,
  pictures = 3,
  most = 6,
}: {
  view: PageView;
  moments: readonly Moment[];
  pictures?: number;
  most?: number;
}) {
  if (moments.length === 0) return null;
  // A step may have been looked at twice: one link leads there.
  const named = moments.filter(
    ({ run, step }, at) => moments.findIndex((other) => other.run === run && other.step === step) === at,
  );
  const captures = named.slice(0, most).flatMap(({ capture }) => view.driven?.captures[capture] ?? []);
  return (
    <div class="moments">
      {pictures > 0 && (
        <div class="thumbs">
          {moments.slice(0, pictures).map(({ bounds, capture }) => (
            <Thumb view={view} id={capture} boxes={bounds === undefined ? [] : [bounds]} />
          ))}
        </div>
      )}
      <ul class="plain">
        {captures.map((capture) => (
          <li>
            <MomentLink view={view} capture={capture} />
          </li>
        ))}
        {named.length > most && <li class="dim">{view.say(words.moreMoments, { count: named.length })}</li>}
      </ul>
    </div>
  );
}
