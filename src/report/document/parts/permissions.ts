import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { familyOf, permissionGroups, permissions as catalogue } from '../../../standards/permissions.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { table } from '../blocks.ts';
import { code, type DocumentContext } from '../context.ts';
import { mostRows } from '../limits.ts';
import type { Block, Cell } from '../model.ts';
import { ofKind } from '../of-kind.ts';

const words = tableWords.permissions;

type Permissions = EvidenceOf<'permissions'>;

export function permissions(context: DocumentContext): Block[] {
  const { input, say } = context;
  return ofKind(context, 'permissions', (found) => {
    const rows = [
      ...found.declared.map(({ name }) => ({ name, source: say(words.isDeclared) })),
      ...found.implied.map(({ name, reason }) => ({ name, source: say(words.isImplied, { reason }) })),
    ];
    const file = bundleFile(input.entries, 'permissions');
    const all = rows.length;
    return [
      table([6, 4, 3, 6, 3], {
        caption: say(words.caption),
        head: [words.name, words.level, words.group, words.meaning, words.declared].map((head) => say(head)),
        rows: rows.slice(0, mostRows).map((row) => cells(context, found, row)),
        note: all > mostRows ? say(documentWords.shownOf, { all, shown: mostRows, file }) : undefined,
      }),
    ];
  });
}

function cells(
  { say }: DocumentContext,
  { defined }: Permissions,
  { name, source }: { name: string; source: string },
): Cell[] {
  const entry = catalogue.get(name);
  const own = defined.some((definition) => definition.name === name);
  const family = familyOf(name);
  const meaning = entry === undefined ? (family === undefined ? '' : say(family.name)) : say(entry.meaning);
  const marks = [
    ...(entry?.personal === true ? [say(words.personal)] : []),
    ...(entry?.special === true ? [say(words.special)] : []),
  ];
  return [
    [code(name.replace(/^android\.permission\./, ''), 120)],
    say(labels.permissionLevel[entry?.level ?? (own ? 'app' : 'unknown')]),
    entry?.group === null || entry === undefined ? '' : say(permissionGroups[entry.group]),
    [meaning, ...marks].filter((part) => part !== '').join(' · '),
    source,
  ];
}
