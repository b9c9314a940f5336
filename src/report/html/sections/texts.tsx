import { labels } from '../../../i18n/report/labels.ts';
import { tableWords } from '../../../i18n/report/tables.ts';
import type { PageView } from '../view.ts';
import { valueOf } from '../../view/value.ts';
import { bundleFile } from '../../view/bundle-file.ts';
import { PlaceLine } from '../parts/place.tsx';
import { Quoted } from '../parts/quoted.tsx';
import { OfKind, Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import { reportWords } from '../../../i18n/report/words.ts';

const words = tableWords.texts;

/** Texts that undecided or failed rules point at: what a person reads to decide on leads. */
export function TextsSection({ view }: { view: PageView }) {
  const { say } = view;
  return (
    <Section view={view} id="texts">
      <OfKind view={view} kind="texts">
        {({ texts }) => {
          const leads = leadTexts(view);
          return (
            <>
              <p>
                {say(words.searched, { count: texts.length })} {say(words.note)}
              </p>
              {leads.length === 0 && <p>{say(reportWords.none)}</p>}
              <DataTable
                view={view}
                caption={say(words.caption)}
                heads={[words.text, words.rules, words.source, words.where].map((head) => say(head))}
                rows={leads.slice(0, mostRows).map(({ index, titles }) => cells(view, index, titles))}
                total={leads.length}
                rest={bundleFile(view.input.entries, 'texts')}
              />
            </>
          );
        }}
      </OfKind>
    </Section>
  );
}

interface Lead {
  /** Position in the evidence. */
  index: number;
  titles: string[];
}

function leadTexts({ verdicts }: PageView): Lead[] {
  const byIndex = new Map<number, Set<string>>();
  for (const { standing, findings, title } of verdicts) {
    if (standing === 'passed' || standing === 'inapplicable') continue;
    for (const { kind, pointer } of findings.flatMap(({ seen }) => seen)) {
      const index = kind === 'texts' ? /^\/texts\/(\d+)$/.exec(pointer)?.[1] : undefined;
      if (index === undefined) continue;
      const titles = byIndex.get(Number(index)) ?? new Set();
      byIndex.set(Number(index), titles.add(title));
    }
  }
  return [...byIndex].map(([index, titles]) => ({ index, titles: [...titles] }));
}

function cells(view: PageView, index: number, titles: readonly string[]) {
  const item = valueOf(view.input.evidence, 'texts')?.texts[index];
  if (item === undefined) return ['', titles.join(' · '), '', ''];
  const [first] = item.places;
  return [
    <Quoted text={item.text} limit={200} />,
    titles.join(' · '),
    item.sources.map((source) => view.say(labels.textSource[source])).join(' · '),
    first === undefined ? '' : <PlaceLine view={view} place={first as { file: string }} />,
  ];
}
