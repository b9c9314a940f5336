import { drivenWords } from '../../../i18n/report/driven.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { grouped, visible } from '../../../shared/text.ts';
import { profileById } from '../../../standards/profiles/index.ts';
import type { DrivenView } from '../../view/driven/driven.ts';
import { labelOf } from '../../view/names.ts';
import { signerOf } from '../../view/signer.ts';
import { valueOf } from '../../view/value.ts';
import { Name, Quoted } from '../parts/quoted.tsx';
import { Facts } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = reportWords.cover;

/** What was inspected, as what, when and with what. */
export function Cover({ view }: { view: PageView }) {
  const { inspection, evidence } = view.input;
  const papers = valueOf(evidence, 'filing') === undefined ? '' : view.say(reportWords.andPapers);
  return (
    <header id="cover">
      <p class="kind">{labelOf(labels.occasion, inspection.occasion, view.locale)}</p>
      <h1>{view.say(reportWords.title)}</h1>
      {view.driven === undefined ? (
        <p class="static">{view.say(reportWords.staticNote, { papers })}</p>
      ) : (
        <DrivenNote view={view} driven={view.driven} />
      )}
      {view.input.redactionOf !== undefined && (
        <p class="warning">{view.say(words.redacted, { sha256: view.input.redactionOf })}</p>
      )}
      <Facts rows={appFacts(view)} />
      <Facts rows={inspectionFacts(view)} />
      <p class="note">{view.say(reportWords.sampleNote)}</p>
    </header>
  );
}

/** First of all what the app was driven on, and that it is no phone where it is none. */
function DrivenNote({ view, driven }: { view: PageView; driven: DrivenView }) {
  const { say, input } = view;
  const told = input.inspection.device;
  const device = valueOf(input.evidence, 'device');
  const virtual = device?.virtual ?? told?.virtual ?? false;
  const values = {
    device: deviceName(view),
    runs: driven.film.filter(({ run }) => run.state !== 'skipped').length,
    captures: driven.captures.length,
  };
  const { cover } = drivenWords;
  return (
    <div class="static">
      {virtual && <p class="virtual">{say(cover.virtual)}</p>}
      {!virtual && device?.emulator === true && <p class="virtual">{say(cover.emulator)}</p>}
      <p>
        <bdi>{say(driven.ran ? cover.ran : cover.notRun, values)}</bdi>
      </p>
    </div>
  );
}

function deviceName({ say, input }: PageView): string {
  const told = input.inspection.device;
  const device = valueOf(input.evidence, 'device');
  const unknown = say(reportWords.unknown);
  if (device === undefined && told === null) return unknown;
  return say(drivenWords.cover.device, {
    model: visible(
      `${told?.manufacturer ?? device?.manufacturer ?? ''} ${told?.model ?? device?.model ?? ''}`.trim(),
      80,
    ),
    release: device?.release ?? unknown,
    api: told?.apiLevel ?? device?.apiLevel ?? unknown,
    serial: visible(told?.serial ?? device?.serial ?? '', 60),
  });
}

function appFacts(view: PageView) {
  const { say, input } = view;
  const { apk } = input.inspection;
  const container = valueOf(input.evidence, 'container');
  const manifest = valueOf(input.evidence, 'manifest');
  const unknown = say(reportWords.unknown);
  const version = { name: apk.versionName ?? unknown, code: apk.versionCode ?? unknown };
  return [
    [say(words.app), <Quoted text={apk.label ?? unknown} limit={80} />],
    [say(words.package), <Name text={apk.package ?? unknown} />],
    [say(words.version), <bdi>{say(words.versionValue, version)}</bdi>],
    [
      say(words.sdk),
      manifest === undefined ? unknown : say(words.sdkValue, { min: manifest.minSdk, target: manifest.targetSdk }),
    ],
    [say(words.file), <Quoted text={apk.fileName} />],
    [say(words.format), formatOf(view)],
    [say(words.size), say(words.bytes, { count: grouped(apk.size) })],
    ['SHA-256', <code>{apk.sha256}</code>],
    ['SM3', <code>{container?.file.sm3 ?? unknown}</code>],
    ...signerFacts(view),
  ] as const;
}

function formatOf({ say, input, locale }: PageView): string {
  const container = valueOf(input.evidence, 'container');
  if (container === undefined) return say(reportWords.unknown);
  const format = labelOf(labels.format, container.format, locale);
  return container.parts.length > 1 ? say(words.parts, { format, count: container.parts.length }) : format;
}

function signerFacts({ say, input }: PageView) {
  const certificate = signerOf(input.evidence);
  if (certificate === undefined) return [[say(words.signer), say(words.unsigned)]] as const;
  return [
    [say(words.signer), <Quoted text={certificate.subject} />],
    [say(words.signerDigest), <code>{certificate.sha256}</code>],
  ] as const;
}

function inspectionFacts({ say, input }: PageView) {
  const { inspection } = input;
  const profile = profileById(inspection.profile);
  const time = { start: clockTime(inspection.startedAt), end: clockTime(inspection.finishedAt) };
  const tool = { version: inspection.tool.version, rules: inspection.ruleset.rules };
  return [
    [say(words.id), <Name text={inspection.id} />],
    [say(words.profile), profile === undefined ? <Name text={inspection.profile} /> : say(profile.name)],
    [say(words.tool), say(words.toolValue, tool)],
    [say(words.time), say(words.timeValue, time)],
    [say(words.rootHash), <Name text={inspection.bundle.sha256} />],
  ] as const;
}

/** `2026-11-23T06:30:15.123Z` → `2026-11-23 06:30:15`. */
function clockTime(iso: string): string {
  return iso.replace('T', ' ').replace(/\.\d+|Z$/g, '');
}
