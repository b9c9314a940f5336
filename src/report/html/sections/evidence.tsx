import type { BundleEntry } from '../../../evidence/bundle/model.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { grouped } from '../../../shared/text.ts';
import { labelOf } from '../../view/names.ts';
import { errorText } from '../../view/reasons.ts';
import { Name } from '../parts/quoted.tsx';
import { Section } from '../parts/section.tsx';
import { DataTable, Facts } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

const words = reportWords.evidence;

/** What the verdicts rest on, each file with its hash. */
export function EvidenceSection({ view }: { view: PageView }) {
  const { say, input } = view;
  const { bundle } = input.inspection;
  const heads = [say(words.kind), say(words.status), say(words.file), say(words.size), 'SHA-256'];
  return (
    <Section view={view} id="evidence">
      <DataTable
        view={view}
        caption={say(words.caption)}
        heads={heads}
        rows={input.entries.map((entry) => cells(view, entry))}
        numeric={[3]}
      />
      <Facts
        rows={[
          [say(reportWords.cover.rootHash), <Name text={bundle.sha256} />],
          [say(words.contentHash), <Name text={bundle.evidenceSha256} />],
        ]}
      />
      <p class="note">{say(words.verify)}</p>
    </Section>
  );
}

function cells({ say, locale }: PageView, entry: BundleEntry) {
  const kind = labelOf(labels.kind, entry.kind, locale);
  const status = say(labels.gathered[entry.status]);
  if (entry.status === 'ok') {
    return [kind, status, <Name text={entry.path} />, grouped(entry.size), <Name text={entry.sha256} />];
  }
  const reason =
    entry.status === 'failed' ? errorText(entry.error, locale) : labelOf(labels.skipReason, entry.reason, locale);
  return [kind, status, reason, '', ''];
}
