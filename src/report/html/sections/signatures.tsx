import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { Name, Quoted } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = tableWords.signatures;

type Signatures = EvidenceOf<'signatures'>;

const schemes = { v1: 'v1 (JAR)', v2: 'v2', v3: 'v3', v31: 'v3.1', v4: 'v4' } as const;
const mostErrors = 3;
const mostCertificates = 10;
const mostDigests = 10;

export function SignaturesSection({ view }: { view: PageView }) {
  const { say } = view;
  return (
    <Section view={view} id="signatures">
      <OfKind view={view} kind="signatures">
        {(signatures) => (
          <>
            <Overall view={view} signatures={signatures} />
            <Schemes view={view} signatures={signatures} />
            {signatures.certificates.slice(0, mostCertificates).map((certificate, index) => (
              <Certificate view={view} certificate={certificate} number={index + 1} />
            ))}
            <Digests heading={say(words.lineage)} values={signatures.lineage} />
            <Digests heading={say(words.foreign)} values={signatures.foreignParts} />
          </>
        )}
      </OfKind>
    </Section>
  );
}

function Overall({ view, signatures }: { view: PageView; signatures: Signatures }) {
  const { say } = view;
  if (!signatures.verified) return <p>{say(words.overall, { result: say(words.invalid) })}</p>;
  const used = signatures.verifiedUsing.map((id) => schemes[id]);
  return <p>{say(words.overall, { result: say(words.validBy, { schemes: used }) })}</p>;
}

function Schemes({ view, signatures }: { view: PageView; signatures: Signatures }) {
  const { say } = view;
  const ids = Object.keys(schemes) as (keyof typeof schemes)[];
  const rows = ids.map((id) => {
    const { present, checked, verified, errors } = signatures[id];
    const merit = verified ? words.valid : words.invalid;
    const told = errors.slice(0, mostErrors).map(({ code, detail }) => `${code} ${detail}`.trimEnd());
    if (errors.length > mostErrors) told.push(`… (${errors.length})`);
    return [
      schemes[id],
      say(present ? reportWords.yes : reportWords.no),
      present ? say(checked ? merit : words.unchecked) : '—',
      <Quoted text={told.join('; ')} limit={400} />,
    ];
  });
  const heads = [words.scheme, words.present, words.verified, words.errors].map((head) => say(head));
  return <DataTable view={view} caption={say(words.schemes)} heads={heads} rows={rows} />;
}

function Certificate({
  view,
  certificate,
  number,
}: {
  view: PageView;
  certificate: Signatures['certificates'][number];
  number: number;
}) {
  const { say } = view;
  const { keyAlgorithm, keyBits } = certificate;
  const validity = { from: day(certificate.notBefore), to: day(certificate.notAfter) };
  const rows = [
    [say(words.subject), <Quoted text={certificate.subject} />],
    [say(words.issuer), <Quoted text={certificate.issuer} />],
    [say(words.serial), <Name text={certificate.serial} limit={80} />],
    [say(words.validity), <bdi>{say(words.until, validity)}</bdi>],
    [
      say(words.key),
      <bdi>{keyBits === null ? keyAlgorithm : say(words.bits, { algorithm: keyAlgorithm, bits: keyBits })}</bdi>,
    ],
    [say(words.algorithm), <Quoted text={certificate.signatureAlgorithm} limit={80} />],
    ['SHA-256', <code>{certificate.sha256}</code>],
    ['SHA-1', <code>{certificate.sha1}</code>],
    ['MD5', <code>{certificate.md5}</code>],
  ];
  const heads = [say(words.field), say(words.value)];
  return <DataTable view={view} caption={say(words.certificate, { number })} heads={heads} rows={rows} />;
}

/** The date of an ISO 8601 time. */
function day(time: string): string {
  return time.split('T')[0] ?? time;
}

function Digests({ heading, values }: { heading: string; values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {values.slice(0, mostDigests).map((value) => (
          <li>
            <Name text={value} limit={160} />
          </li>
        ))}
        {values.length > mostDigests && <li>… ({values.length})</li>}
      </ul>
    </>
  );
}
