import { abiBits, armAbis } from '../../standards/platform-abis.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const missing64BitLibraries = defineRule({
  meta: {
    id: 'missing-64-bit-libraries',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'OS-01'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['native-libraries'],
    messages,
  },
  evaluate(evidence) {
    const { abis, gaps } = evidence['native-libraries'];
    // ABIs are told by folders: a library that cannot be read hides none.
    const outcome = failedIfWhole({ gaps: gaps.filter(({ code }) => !code.startsWith('elf-')) });
    const finding = { values: { abis }, seenAt: [seen('native-libraries', '/abis')] };
    if (abis.length === 0) return [{ outcome: 'inapplicable', message: 'none', ...finding }];
    if (!abis.some((abi) => armAbis.has(abi))) return [{ outcome, message: 'foreign', ...finding }];
    if (!abis.some((abi) => abiBits.get(abi) === 64 && armAbis.has(abi)))
      return [{ outcome, message: 'narrow', ...finding }];
    return [{ outcome: 'passed', message: 'both', ...finding }];
  },
});
