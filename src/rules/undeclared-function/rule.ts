import { patternIds, patterns, type PatternId } from '../../standards/lexicon.ts';
import { defineRule } from '../rule.ts';
import { mostListed, seen } from '../selection.ts';
import { leadsOf } from '../wording-leads.ts';
import { examplesOf } from '../wording.ts';
import { messages } from './messages.ts';

/** Kinds of functions that the form asks to explain: all that the lexicon looks for as bans. */
const toBeDeclared = patternIds.filter((id) => !patterns[id].wanted);

export const undeclaredFunction = defineRule({
  meta: {
    id: 'undeclared-function',
    version: 1,
    subject: 'filing',
    requirements: ['FIL-05', 'GMA-06', 'GMA-11'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['texts', 'filing'],
    messages,
  },
  evaluate({ texts, filing }) {
    const declared = new Set(filing.form.functions.map((one) => one.pattern));
    const rows = seen('filing', '/form/functions');
    const strong = (id: PatternId) => leadsOf(texts, id).own.filter(({ hit }) => hit.grade === 'strong');
    const found = toBeDeclared.filter((id) => strong(id).length > 0);
    if (found.length === 0) {
      const values = { count: texts.texts.length };
      return [{ outcome: 'passed', message: 'no-leads', values, seenAt: [rows, seen('texts', '/texts')] }];
    }
    const undeclared = found.filter((id) => !declared.has(id));
    if (undeclared.length === 0)
      return [{ outcome: 'passed', message: 'declared', values: namesIn(found), seenAt: [rows] }];
    const leads = undeclared.flatMap(strong);
    const values = { ...namesIn(undeclared), examples: examplesOf(leads) };
    const seenAt = [rows, ...leads.slice(0, mostListed).map((lead) => lead.seenAt)];
    return [{ outcome: 'cantTell', message: 'undeclared', values, seenAt }];
  },
});

function namesIn(ids: readonly PatternId[]) {
  return { functions: ids.map((id) => patterns[id].name.zh), functionsEn: ids.map((id) => patterns[id].name.en) };
}
