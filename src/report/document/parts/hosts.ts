import type { EvidenceOf } from '../../../evidence/kinds/index.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { ownerName } from '../../view/names.ts';
import { note, paragraph, table } from '../blocks.ts';
import { code, type DocumentContext } from '../context.ts';
import { mostRows } from '../limits.ts';
import type { Block, Cell } from '../model.ts';
import { ofKind } from '../of-kind.ts';

const words = tableWords.network;

type Places = EvidenceOf<'endpoints'>['hosts'][number]['places'];

export function hosts(context: DocumentContext): Block[] {
  const { say } = context;
  return ofKind(context, 'endpoints', (endpoints) => [
    note(say(documentWords.hosts.note)),
    ...listed(
      context,
      say(words.hosts),
      [words.host, words.places, words.owner, words.where].map((head) => say(head)),
      [7, 2, 5, 7],
      endpoints.hosts.map(({ host, places, total }) => [
        [code(host, 120)],
        String(total),
        ownersOf(context, places),
        firstPlace(places),
      ]),
    ),
    ...listed(
      context,
      say(words.addresses),
      [words.address, words.class, words.owner, words.where].map((head) => say(head)),
      [6, 3, 5, 7],
      endpoints.addresses.map(({ address, class: type, places, port }) => [
        [code(port === null ? address : `${address} : ${port}`, 80)],
        say(labels.addressClass[type]),
        ownersOf(context, places),
        firstPlace(places),
      ]),
    ),
  ]);
}

function listed(
  { input, say }: DocumentContext,
  caption: string,
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
): Block[] {
  const all = rows.length;
  if (all === 0)
    return [
      paragraph(say(documentWords.labelled, { label: caption, text: say(documentWords.none) }), { style: 'plain' }),
    ];
  const file = bundleFile(input.entries, 'endpoints');
  const below = all > mostRows ? say(documentWords.shownOf, { all, shown: mostRows, file }) : undefined;
  return [table(widths, { caption, head, rows: rows.slice(0, mostRows), note: below })];
}

function ownersOf({ locale }: DocumentContext, places: Places): string {
  return [...new Set(places.map(({ owner }) => ownerName(owner, locale)))].slice(0, 4).join(' · ');
}

function firstPlace([first]: Places): Cell {
  return first === undefined ? '' : [code(first.file, 120)];
}
