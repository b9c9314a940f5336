import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { nameOf } from '../../view/names.ts';
import { signerOf } from '../../view/signer.ts';
import { valueOf } from '../../view/value.ts';
import { Name, Quoted } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = tableWords.filing;

type Form = EvidenceOf<'filing'>['form'];

const mostListed = 30;

/** What the applicant declared beside what the package shows: facts only, the rules judge. */
export function FilingSection({ view }: { view: PageView }) {
  const { say } = view;
  return (
    <Section view={view} id="filing">
      <OfKind view={view} kind="filing">
        {({ form }) => (
          <>
            <DataTable
              view={view}
              caption={say(words.caption)}
              heads={[words.item, words.declared, words.found].map((head) => say(head))}
              rows={comparison(view, form)}
            />
            <Functions view={view} form={form} />
          </>
        )}
      </OfKind>
    </Section>
  );
}

function comparison(view: PageView, form: Form) {
  const { say, locale, input } = view;
  const { apk } = input.inspection;
  const certificate = signerOf(input.evidence);
  const hosts = valueOf(input.evidence, 'endpoints')?.hosts.filter(({ places }) =>
    places.some(({ owner }) => owner === 'app'),
  );
  const sdks = valueOf(input.evidence, 'sdks')?.sdks.map(({ id }) => nameOf('sdks', id, locale));
  const stated = (value: string | undefined) => <Quoted text={value ?? say(words.notDeclared)} />;
  const found = (value: string | null | undefined) => <Quoted text={value ?? say(reportWords.unknown)} />;
  return [
    [say(words.sponsor), stated(form.sponsor), found(certificate?.subject)],
    [say(words.name), stated(form.appName), found(apk.label)],
    [say(words.package), stated(form.packageName), found(apk.package)],
    [say(words.version), stated(form.versionName), found(apk.versionName)],
    [say(words.certificate), stated(form.certificateSha256), found(certificate?.sha256)],
    [
      say(words.domains),
      <List view={view} values={form.domains} />,
      <List view={view} values={hosts?.map(({ host }) => host)} />,
    ],
    [say(words.sdks), <List view={view} values={form.sdkList} />, <List view={view} values={sdks} />],
  ];
}

function List({ view, values }: { view: PageView; values: readonly string[] | undefined }) {
  if (values === undefined) return <>{view.say(reportWords.unknown)}</>;
  if (values.length === 0) return <>{view.say(reportWords.none)}</>;
  return (
    <ul class="plain">
      {values.slice(0, mostListed).map((value) => (
        <li>
          <Name text={value} limit={120} />
        </li>
      ))}
      {values.length > mostListed && <li>… ({values.length})</li>}
    </ul>
  );
}

function Functions({ view, form }: { view: PageView; form: Form }) {
  const { say } = view;
  const yesNo = (value: boolean) => say(value ? reportWords.yes : reportWords.no);
  const heads = [words.function, words.grassroots, words.mandatory, words.reason].map((head) => say(head));
  const rows = form.functions
    .slice(0, mostRows)
    .map(({ name, grassroots, mandatory, reason, basis }) => [
      <Quoted text={name} />,
      yesNo(grassroots),
      yesNo(mandatory),
      <Quoted text={[reason, basis].filter((part) => part !== undefined).join(' · ')} />,
    ]);
  return <DataTable view={view} caption={say(words.functions)} heads={heads} rows={rows} />;
}
