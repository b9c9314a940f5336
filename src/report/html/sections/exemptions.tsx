import { exemptionWords as words } from '../../../i18n/report/exemptions.ts';
import { visible } from '../../../shared/text.ts';
import { exemptionFacts } from '../../view/exemptions.ts';
import { Section } from '../parts/section.tsx';
import { Facts } from '../parts/table.tsx';
import type { PageView } from '../view.ts';

/** Every exemption that was handed in for the app, those that did not hold too: none is silent. */
export function ExemptionsSection({ view }: { view: PageView }) {
  const { inspection, rules } = view.input;
  return (
    <Section view={view} id="exemptions">
      <p class="note">{view.say(words.note, { at: inspection.finishedAt })}</p>
      {inspection.exemptions.map((one) => (
        <article class={`exemption ${one.state === 'active' ? 'cantTell' : 'inapplicable'}`}>
          <h4>
            <bdi>{visible(one.id)}</bdi>
          </h4>
          <Facts
            rows={exemptionFacts(one, rules, view.locale).map(([label, value]) => [label, <bdi>{value}</bdi>] as const)}
          />
        </article>
      ))}
    </Section>
  );
}
