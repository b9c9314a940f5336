import { documentWords } from '../../../i18n/report/document.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import { categoryNames, sdks as catalogue } from '../../../standards/sdks/index.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { nameOf } from '../../view/names.ts';
import { paragraph, table } from '../blocks.ts';
import { code, type DocumentContext, quoted } from '../context.ts';
import { mostRows } from '../limits.ts';
import type { Block } from '../model.ts';
import { ofKind } from '../of-kind.ts';

const words = tableWords.parts;

export function sdks(context: DocumentContext): Block[] {
  const { input, locale, say } = context;
  return ofKind(context, 'sdks', ({ sdks: found }) => {
    if (found.length === 0) return [paragraph(say(words.noSdk))];
    const all = found.length;
    const file = bundleFile(input.entries, 'sdks');
    return [
      table([5, 5, 3, 3, 4, 6], {
        caption: say(words.sdks),
        head: [words.sdk, words.vendor, words.category, words.version, words.confidence, words.signs].map((head) =>
          say(head),
        ),
        rows: found.slice(0, mostRows).map(({ confidence, id, signs, version }) => {
          const entry = catalogue.find((candidate) => candidate.id === id);
          return [
            nameOf('sdks', id, locale),
            entry === undefined ? '' : say(entry.vendor),
            entry === undefined ? '' : say(categoryNames[entry.category]),
            quoted(version ?? '', 40),
            say(labels.confidence[confidence]),
            signs.slice(0, 2).flatMap(({ value }, index) => [...(index > 0 ? [' '] : []), code(value, 100)]),
          ];
        }),
        note: all > mostRows ? say(documentWords.shownOf, { all, shown: mostRows, file }) : undefined,
      }),
    ];
  });
}
