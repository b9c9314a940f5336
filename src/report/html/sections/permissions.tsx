import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { apisByPermission } from '../../../standards/apis.ts';
import { familyOf, permissionGroups, permissions as catalogue } from '../../../standards/permissions.ts';
import { ownerName } from '../../view/names.ts';
import { valueOf } from '../../view/value.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { Name } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = tableWords.permissions;

type Permissions = EvidenceOf<'permissions'>;
interface Row {
  name: string;
  source: string[];
}

export function PermissionsSection({ view }: { view: PageView }) {
  const heads = [words.name, words.level, words.group, words.meaning, words.declared, words.calls];
  return (
    <Section view={view} id="permissions">
      <OfKind view={view} kind="permissions">
        {(permissions) => {
          const rows = rowsOf(view, permissions);
          return (
            <DataTable
              view={view}
              caption={view.say(words.caption)}
              heads={heads.map((head) => view.say(head))}
              rows={rows.slice(0, mostRows).map((row) => cells(view, permissions, row))}
              total={rows.length}
              rest={bundleFile(view.input.entries, 'permissions')}
            />
          );
        }}
      </OfKind>
    </Section>
  );
}

function rowsOf({ say }: PageView, { declared, implied }: Permissions): Row[] {
  return [
    ...declared.map(({ name, maxSdk, sdk23, neverForLocation }) => ({
      name,
      source: [
        say(words.isDeclared),
        ...(maxSdk === null ? [] : [say(words.maxSdk, { level: maxSdk })]),
        ...(sdk23 ? [say(words.sdk23)] : []),
        ...(neverForLocation ? [say(words.neverForLocation)] : []),
      ],
    })),
    ...implied.map(({ name, reason }) => ({ name, source: [say(words.isImplied, { reason })] })),
  ];
}

function cells(view: PageView, { defined }: Permissions, { name, source }: Row) {
  const { say } = view;
  const entry = catalogue.get(name);
  const own = defined.some((definition) => definition.name === name);
  const marks = [
    ...(entry?.personal === true ? [say(words.personal)] : []),
    ...(entry?.special === true ? [say(words.special)] : []),
    ...(entry?.removed === null || entry === undefined ? [] : [say(words.removed, { level: entry.removed })]),
  ];
  const family = familyOf(name);
  return [
    <Name text={name.replace(/^android\.permission\./, '')} limit={120} />,
    say(labels.permissionLevel[entry?.level ?? (own ? 'app' : 'unknown')]),
    entry?.group === null || entry === undefined ? '' : say(permissionGroups[entry.group]),
    [entry === undefined ? (family === undefined ? '' : say(family.name)) : say(entry.meaning), ...marks]
      .filter((part) => part !== '')
      .join(' · '),
    source.join(' · '),
    callsOf(view, name),
  ];
}

const mostCalls = 3;

/** Which watched APIs that need the permission the code calls, and in whose code. */
function callsOf(view: PageView, name: string): string {
  const { say, locale } = view;
  const dex = valueOf(view.input.evidence, 'dex');
  const ids = apisByPermission.get(name);
  if (ids === undefined || dex === undefined) return say(words.untraceable);
  const calls = dex.calls.filter(({ api }) => ids.includes(api));
  if (calls.length === 0) return say(words.noCalls);
  const shown = calls.slice(0, mostCalls).map(({ api, total, places }) => {
    const owners = [...new Set(places.map(({ owner }) => ownerName(owner, locale)))].slice(0, 3);
    return say(words.callCount, { api, count: total, owners });
  });
  if (calls.length > mostCalls) shown.push(say(words.callsMore, { count: calls.length }));
  return shown.join(locale === 'zh-CN' ? '；' : '; ');
}
