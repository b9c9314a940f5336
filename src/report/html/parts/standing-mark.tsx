import { labels } from '../../../i18n/report/labels.ts';
import { type Standing, standingSymbols } from '../../view/standing.ts';
import type { PageView } from '../view.ts';

/** An outcome as symbol and word on its colour. */
export function StandingMark({ view, standing }: { view: PageView; standing: Standing }) {
  return (
    <span class={`mark ${standing}`}>
      <span aria-hidden="true">{standingSymbols[standing]}</span> {view.say(labels.standing[standing])}
    </span>
  );
}
