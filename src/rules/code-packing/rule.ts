import { packers as catalogue } from '../../standards/packers.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';
import { bilingual } from '../bilingual.ts';

const names = new Map(catalogue.map(({ id, name }) => [id, bilingual(name)]));

const packerLabel = ({ id }: { id: string }) => names.get(id) ?? id;

export const codePacking = defineRule({
  meta: {
    id: 'code-packing',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-25'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['packers', 'dex'],
    messages,
  },
  evaluate({ packers, dex }) {
    if (packers.packers.length > 0) {
      const { items, seenAt } = select('packers', '/packers', packers.packers, () => true);
      return [{ outcome: 'cantTell', message: 'packed', values: { packers: namesOf(items, packerLabel) }, seenAt }];
    }
    const { hiddenClasses } = packers;
    if (hiddenClasses.length === 0) return [{ outcome: 'passed', message: 'open', seenAt: [seen('packers')] }];
    const values = { count: hiddenClasses.length, classes: namesOf(hiddenClasses, (name) => name) };
    const seenAt = [seen('packers', '/hiddenClasses')];
    // Gathering marks the code as packed when the class that the app starts with is among them.
    const message = dex.gaps.some(({ code }) => code === 'packed-code') ? 'hidden' : 'stale';
    return [{ outcome: 'cantTell', message, values, seenAt }];
  },
});
