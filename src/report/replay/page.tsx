import { fill } from '../../i18n/locale.ts';
import { replayWords as words } from '../../i18n/report/replay.ts';
import { type Text, type TextValues, visible } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import type { ReplayData } from './model.ts';

interface PageProps {
  input: ReportInput;
  data: ReplayData;
  /** Content-Security-Policy that allows exactly this style and this script. */
  policy: string;
  style: string;
  script: string;
}

type Say = (text: Text, values?: TextValues) => string;

/** The empty stage: the script fills it from the data that stands behind it. */
export function ReplayPage({ input, data, policy, style, script }: PageProps) {
  const { inspection, locale, redactionOf } = input;
  const say: Say = (text, values) => fill(text, locale, values);
  const { apk } = inspection;
  const name = visible(apk.label ?? apk.package ?? apk.fileName, 60);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${say(words.title)} · ${name}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <h1>
            {say(words.title)} <bdi>{name}</bdi>
          </h1>
          <p class="facts">
            <bdi>{visible(`${apk.package ?? ''} ${apk.versionName ?? ''}`.trim(), 120)}</bdi>
            <span title={inspection.bundle.sha256}>
              {say(words.rootHash)} SHA-256 <code>{inspection.bundle.sha256}</code>
            </span>
          </p>
          {inspection.device?.virtual === true && <p class="note">{say(words.virtual)}</p>}
          {redactionOf !== undefined && <p class="note">{say(words.redacted, { sha256: redactionOf })}</p>}
          <noscript>
            <p class="note">{say(words.noScript)}</p>
          </noscript>
        </header>
        {data.runs.length === 0 ? <p class="note empty">{say(words.noRuns)}</p> : <Stage say={say} data={data} />}
        <div id="data-here" />
        <script dangerouslySetInnerHTML={{ __html: script }} />
        <div id="blocks-here" />
      </body>
    </html>
  );
}

function Stage({ say, data }: { say: Say; data: ReplayData }) {
  return (
    <>
      <main id="stage">
        <section id="steps-part" aria-label={say(words.steps)}>
          <label class="choose">
            {say(words.run)}{' '}
            <select id="run" aria-label={say(words.runs)}>
              {data.runs.map((run, at) => (
                <option value={at}>{`${run.id} · ${run.title} · ${run.state}`}</option>
              ))}
            </select>
          </label>
          <ol id="steps" />
        </section>
        <section id="screen-part" aria-label={say(words.screen)}>
          <div class="bar">
            <Button id="previous" text={say(words.previous)} face="←" />
            <Button id="next" text={say(words.next)} face="→" />
            <Button id="previous-mark" text={say(words.previousMark)} face="⇤" />
            <Button id="next-mark" text={say(words.nextMark)} face="⇥" />
            <span id="where" aria-live="polite" />
            <button type="button" id="boxes" aria-pressed="false">
              {say(words.boxes)}
            </button>
          </div>
          <div id="screen" />
          <p id="element" aria-live="polite" />
          <ul id="marks" aria-label={say(words.marks)} />
          <div class="bar">
            <button type="button" id="copy-step">
              {say(words.copyStep)}
            </button>
            <button type="button" id="range-start">
              {say(words.rangeStart)}
            </button>
            <button type="button" id="range-end">
              {say(words.rangeEnd)}
            </button>
            <span id="range" />
            <a id="link" href="#">
              {say(words.link)}
            </a>
            <a id="full">{say(words.full)}</a>
            <button type="button" id="keys">
              {say(words.keys)}
            </button>
          </div>
        </section>
        <section id="facts-part">
          <div class="tabs" role="tablist">
            {(['tree', 'log', 'network', 'ways', 'about'] as const).map((tab, at) => (
              <button type="button" role="tab" id={`tab-${tab}`} aria-controls="panel" aria-selected={at === 0}>
                {say(words[tab])}
              </button>
            ))}
          </div>
          <div id="panel" role="tabpanel" tabIndex={0} aria-labelledby="tab-tree" />
        </section>
      </main>
      <section id="time-part" aria-label={say(words.axis)}>
        <div id="axis" />
        <div id="strip" aria-label={say(words.strip)} tabIndex={0}>
          <div id="film" />
        </div>
      </section>
      <dialog id="yaml" aria-labelledby="yaml-title">
        <h2 id="yaml-title">{say(words.yamlTitle)}</h2>
        <p>{say(words.yamlNote)}</p>
        <textarea id="yaml-text" readonly spellcheck={false} rows={18} cols={80} aria-labelledby="yaml-title" />
        <p class="bar">
          <button type="button" id="yaml-copy">
            {say(words.copy)}
          </button>
          <button type="button" id="yaml-close">
            {say(words.close)}
          </button>
          <span id="yaml-done" aria-live="polite" />
        </p>
      </dialog>
      <dialog id="help">
        <p>{say(words.keyHelp)}</p>
        <p class="bar">
          <button type="button" id="help-close">
            {say(words.close)}
          </button>
        </p>
      </dialog>
    </>
  );
}

function Button({ id, text, face }: { id: string; text: string; face: string }) {
  return (
    <button type="button" id={id} title={text} aria-label={text}>
      {face}
    </button>
  );
}
