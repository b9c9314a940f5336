import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);

export const abiLibraryMismatch = defineRule({
  meta: {
    id: 'abi-library-mismatch',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'GBT37729-1'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['native-libraries'],
    messages,
  },
  evaluate(evidence) {
    const { abis, libraries } = evidence['native-libraries'];
    if (abis.length < 2)
      return [{ outcome: 'inapplicable', message: 'single', seenAt: [seen('native-libraries', '/abis')] }];
    const abisOf = new Map<string, Set<string>>();
    for (const { file, abi } of libraries) {
      const known = abisOf.get(nameOf(file)) ?? new Set();
      abisOf.set(nameOf(file), known.add(abi));
    }
    const missing = select(
      'native-libraries',
      '/libraries',
      libraries,
      ({ file }) => (abisOf.get(nameOf(file))?.size ?? 0) < abis.length,
    );
    if (missing.items.length === 0)
      return [
        { outcome: 'passed', message: 'even', values: { abis }, seenAt: [seen('native-libraries', '/libraries')] },
      ];
    const names = new Set(missing.items.map(({ file }) => nameOf(file)));
    const values = {
      count: names.size,
      files: namesOf([...names], (name) => `${name} (${[...(abisOf.get(name) ?? [])].join(', ')})`),
    };
    return [{ outcome: 'cantTell', message: 'missing', values, seenAt: missing.seenAt }];
  },
});
