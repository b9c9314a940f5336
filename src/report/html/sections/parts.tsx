import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { categoryNames, sdks as sdkCatalogue } from '../../../standards/sdks/index.ts';
import { packers as packerCatalogue } from '../../../standards/packers.ts';
import { nameOf } from '../../view/names.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { Name, Quoted } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = tableWords.parts;

/** What the app is made of besides its own code. */
export function PartsSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="parts">
      <OfKind view={view} kind="sdks">
        {({ sdks }) => <Sdks view={view} sdks={sdks} />}
      </OfKind>
      <OfKind view={view} kind="packers">
        {(packers) => <Packers view={view} evidence={packers} />}
      </OfKind>
      <OfKind view={view} kind="frameworks">
        {({ frameworks }) => <Frameworks view={view} frameworks={frameworks} />}
      </OfKind>
    </Section>
  );
}

const mostSigns = 2;

function Signs({ values }: { values: readonly string[] }) {
  return (
    <>
      {values.slice(0, mostSigns).map((value, index) => (
        <>
          {index > 0 && ' '}
          <Name text={value} limit={100} />
        </>
      ))}
      {values.length > mostSigns && ` … (${values.length})`}
    </>
  );
}

function Sdks({ view, sdks }: { view: PageView; sdks: EvidenceOf<'sdks'>['sdks'] }) {
  const { say, locale } = view;
  const heads = [words.sdk, words.vendor, words.category, words.version, words.confidence, words.signs];
  if (sdks.length === 0) return <p>{say(words.noSdk)}</p>;
  return (
    <DataTable
      view={view}
      caption={say(words.sdks)}
      heads={heads.map((head) => say(head))}
      rows={sdks.slice(0, mostRows).map(({ id, version, confidence, signs }) => {
        const entry = sdkCatalogue.find((candidate) => candidate.id === id);
        return [
          nameOf('sdks', id, locale),
          entry === undefined ? '' : say(entry.vendor),
          entry === undefined ? '' : say(categoryNames[entry.category]),
          <Quoted text={version ?? ''} limit={40} />,
          say(labels.confidence[confidence]),
          <Signs values={signs.map(({ value }) => value)} />,
        ];
      })}
      total={sdks.length}
      rest={bundleFile(view.input.entries, 'sdks')}
    />
  );
}

function Packers({ view, evidence }: { view: PageView; evidence: EvidenceOf<'packers'> }) {
  const { say, locale } = view;
  const { packers, hiddenClasses } = evidence;
  return (
    <>
      {packers.length === 0 && <p>{say(words.noPacker)}</p>}
      <DataTable
        view={view}
        caption={say(words.packers)}
        heads={[words.packer, words.vendor, words.signs].map((head) => say(head))}
        rows={packers.map(({ id, signs }) => {
          const entry = packerCatalogue.find((candidate) => candidate.id === id);
          return [
            nameOf('packers', id, locale),
            entry === undefined ? '' : say(entry.vendor),
            <Signs values={signs.map(({ value }) => value)} />,
          ];
        })}
      />
      {hiddenClasses.length > 0 && (
        <p class="note">
          <bdi>{say(words.hidden, { count: hiddenClasses.length, classes: hiddenClasses })}</bdi>
        </p>
      )}
    </>
  );
}

function Frameworks({ view, frameworks }: { view: PageView; frameworks: EvidenceOf<'frameworks'>['frameworks'] }) {
  const { say, locale } = view;
  return (
    <DataTable
      view={view}
      caption={say(words.frameworks)}
      heads={[words.framework, words.version, words.signs].map((head) => say(head))}
      rows={frameworks.map(({ id, version, signs }) => [
        id === 'native' ? say(words.native) : nameOf('frameworks', id, locale),
        <Quoted text={version ?? ''} limit={40} />,
        <Signs values={signs.map(({ file }) => file)} />,
      ])}
    />
  );
}
