import type { StoredCapture } from '../../../../evidence/kinds/screens.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { errorText } from '../../../view/reasons.ts';
import type { Frame } from '../../../view/driven/film.ts';
import type { LogLine } from '../../../view/driven/log-slices.ts';
import { labelOf } from '../../../view/names.ts';
import { Name, Quoted } from '../../parts/quoted.tsx';
import { Shot } from '../../parts/shot.tsx';
import { momentAnchor, type PageView } from '../../view.ts';
import { timeOf } from '../../../view/driven/times.ts';

const words = drivenWords.film;

export type Logs = ReadonlyMap<number, { lines: readonly LogLine[]; total: number }>;

const mostTexts = 40;
const mostFaults = 3;

/** One look: the screen with its boxes, when and where, its texts, and the log up to it. */
export function FrameFigure({ view, frame, log }: { view: PageView; frame: Frame; log: ReturnType<Logs['get']> }) {
  const { capture, touches } = frame;
  const pointed = view.driven?.pointed.get(capture.id) ?? [];
  const boxes = pointed.flatMap(({ bounds }) => bounds ?? []);
  const shot = <Shot view={view} capture={capture} touches={touches} boxes={boxes} />;
  const original = originalOf(view, capture);
  return (
    <figure class="look" id={momentAnchor(capture.id)}>
      {original === null ? shot : <a href={original}>{shot}</a>}
      <figcaption>
        <span class="dim">{timeOf(capture.at)}</span>
        {capture.howSeen !== 'tree' && capture.howSeen !== 'tree+dom' && (
          <> · {labelOf(drivenLabels.howSeen, capture.howSeen, view.locale)}</>
        )}
        {capture.network === 'offline' && <> · {view.say(drivenLabels.network.offline)}</>}
        {(capture.url ?? capture.activity) !== null && (
          <span class="where">
            <Name text={capture.url ?? capture.activity ?? ''} limit={80} />
          </span>
        )}
        {capture.toasts.slice(0, mostFaults).map((toast) => (
          <span class="where">
            {view.say(words.toast)} <Quoted text={toast} limit={120} />
          </span>
        ))}
        {capture.faults.slice(0, mostFaults).map(({ code, detail }) => (
          <span class="where">
            <bdi>{errorText({ code, message: detail }, view.locale)}</bdi>
          </span>
        ))}
      </figcaption>
      <Texts view={view} texts={capture.texts} />
      {log !== undefined && (
        <details>
          <summary>{view.say(words.log, { count: log.total })}</summary>
          <ol class="log">
            {log.lines.map(({ priority, text }) => (
              <li class={'EFA'.includes(priority) ? 'error' : undefined}>
                <Name text={`${priority} ${text}`} limit={240} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </figure>
  );
}

function Texts({ view, texts }: { view: PageView; texts: StoredCapture['texts'] }) {
  if (texts.length === 0) return null;
  const { say } = view;
  return (
    <details>
      <summary>{say(words.texts, { count: texts.length })}</summary>
      <ul class="texts">
        {texts.slice(0, mostTexts).map(({ clickable, editable, enabled, text }) => (
          <li>
            <Quoted text={text} limit={100} />
            <span class="dim">
              {editable && ` ${say(words.editable)}`}
              {clickable && !editable && ` ${say(words.clickable)}`}
              {!enabled && ` ${say(words.disabled)}`}
            </span>
          </li>
        ))}
        {texts.length > mostTexts && <li class="dim">{say(words.more, { count: texts.length })}</li>}
      </ul>
    </details>
  );
}

/** The full picture beside the report; null for a path that is not one of the bundle's own. */
function originalOf({ input }: PageView, { screenshot }: StoredCapture): string | null {
  const folder = input.inspection.bundle.path;
  if (screenshot === null || !/^screens\/[0-9a-f]{64}\.png$/.test(screenshot.path)) return null;
  return /^[\w-]+$/.test(folder) ? `${folder}/${screenshot.path}` : null;
}
