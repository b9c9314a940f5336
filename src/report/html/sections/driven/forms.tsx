import type { FormField, ReachedForm } from '../../../../evidence/kinds/forms.ts';
import type { EvidenceOf } from '../../../../evidence/kinds/index.ts';
import { formWords as words } from '../../../../i18n/report/forms.ts';
import { bundleFile } from '../../../view/bundle-file.ts';
import { valueOf } from '../../../view/value.ts';
import { MomentLink, Thumb } from '../../parts/moment.tsx';
import { Name } from '../../parts/quoted.tsx';
import { OfKind, Section } from '../../parts/section.tsx';
import { DataTable, mostRows } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';

type Forms = EvidenceOf<'forms'>;

/** What the app asks its users to fill in, and where it asks for the same again. */
export function FormsSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="forms">
      <OfKind view={view} kind="forms">
        {(forms) => <FormMap view={view} map={forms} />}
      </OfKind>
    </Section>
  );
}

function FormMap({ view, map }: { view: PageView; map: Forms }) {
  const { say } = view;
  const heads = [
    words.form,
    words.purpose,
    words.fields,
    words.mandatory,
    words.reminders,
    words.submit,
    words.without,
  ];
  const rest = bundleFile(view.input.entries, 'forms');
  return (
    <>
      <p class="note">{map.forms.length === 0 ? say(words.none) : say(words.intro, { forms: map.forms.length })}</p>
      <DataTable
        view={view}
        caption={say(words.caption)}
        heads={heads.map((head) => say(head))}
        rows={map.forms.slice(0, mostRows).map((form) => rowOf(view, form))}
        total={map.forms.length}
        rest={rest}
      />
      {map.repeated.length > 0 && <p class="note">{say(words.repeatedNote)}</p>}
      <DataTable
        view={view}
        caption={say(words.repeated)}
        heads={[words.field, words.kind, words.onForms].map((head) => say(head))}
        rows={map.repeated.map(({ forms, kind, label }) => [
          <Name text={label} limit={60} />,
          say(words.kinds[kind]),
          forms.map((index) => <FormLink view={view} form={map.forms[index]} />),
        ])}
      />
      <LeftOutTable view={view} leftOut={map.leftOut} />
    </>
  );
}

function rowOf(view: PageView, form: ReachedForm) {
  const { say } = view;
  const { fields, mandatory, purpose, reminders, seenAt, submit } = form;
  const first = fields.filter(({ capture }) => capture === seenAt.capture).map(({ bounds }) => bounds);
  return [
    <>
      <Thumb view={view} id={seenAt.capture} boxes={first} />
      <FormLink view={view} form={form} />
    </>,
    say(words.purposes[purpose]),
    <ul class="plain">
      {fields.map((field) => (
        <li>
          <Field view={view} field={field} />
        </li>
      ))}
    </ul>,
    say(words.mandatoryOf, { mandatory, all: fields.length }),
    reminders.length === 0 ? '—' : reminders.map((one) => <Name text={one.words ?? ''} limit={80} />),
    submit === null ? '—' : <Name text={submit.words ?? ''} limit={40} />,
    withoutMedium(view, form),
  ];
}

function Field({ view, field }: { view: PageView; field: FormField }) {
  const { say } = view;
  const { filled, kind, label, mandatory } = field;
  return (
    <>
      {mandatory !== null && <strong>* </strong>}
      {label === '' ? say(words.unnamed) : <Name text={label} limit={60} />}{' '}
      <span class="dim">
        {say(words.kinds[kind])}
        {filled && ` · ${say(words.filled)}`}
      </span>
    </>
  );
}

/** What came of handing the form in without its photo or place while the network was cut. */
function withoutMedium(view: PageView, { fields, structures }: ReachedForm): string {
  const { input, say } = view;
  const comparisons = valueOf(input.evidence, 'forced-use')?.comparisons ?? [];
  const tried = comparisons.find(({ structure }) => structure !== undefined && structures.includes(structure));
  const asks = fields.some(({ kind }) => kind === 'photo' || kind === 'file' || kind === 'location');
  if (tried === undefined) return asks ? say(words.untried) : '—';
  if (tried.declining.blocked === null) return say(words.untold);
  return say(tried.declining.blocked ? words.demanded : words.taken);
}

function FormLink({ view, form }: { view: PageView; form: ReachedForm | undefined }) {
  if (form === undefined) return null;
  const capture = view.driven?.captures[form.seenAt.capture];
  return (
    <div>
      {form.title === '' ? view.say(words.untitled) : <Name text={form.title} limit={80} />}{' '}
      {capture !== undefined && <MomentLink view={view} capture={capture} />}
    </div>
  );
}

function LeftOutTable({ view, leftOut }: { view: PageView; leftOut: Forms['leftOut'] }) {
  const { say } = view;
  const rows = leftOut.map(({ capture, reason }) => {
    const look = view.driven?.captures[capture];
    return [look === undefined ? '—' : <MomentLink view={view} capture={look} />, say(words.reasons[reason])];
  });
  return (
    <DataTable
      view={view}
      caption={say(words.left)}
      heads={[words.screen, words.reason].map((head) => say(head))}
      rows={rows}
      compact
    />
  );
}
