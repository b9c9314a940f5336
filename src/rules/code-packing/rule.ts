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
    requires: ['packers', 'manifest'],
    messages,
  },
  evaluate({ packers, manifest }) {
    if (packers.packers.length > 0) {
      const { items, seenAt } = select('packers', '/packers', packers.packers, () => true);
      return [{ outcome: 'cantTell', message: 'packed', values: { packers: namesOf(items, packerLabel) }, seenAt }];
    }
    const { hiddenClasses } = packers;
    if (hiddenClasses.length === 0) return [{ outcome: 'passed', message: 'open', seenAt: [seen('packers')] }];
    const values = { count: hiddenClasses.length, classes: namesOf(hiddenClasses, (name) => name) };
    const seenAt = [seen('packers', '/hiddenClasses')];
    const starts = [manifest.application.name, manifest.launcher];
    const message = starts.some((name) => name !== null && hiddenClasses.includes(name)) ? 'hidden' : 'stale';
    return [{ outcome: 'cantTell', message, values, seenAt }];
  },
});
