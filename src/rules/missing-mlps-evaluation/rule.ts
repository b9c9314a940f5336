import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const missingMlpsEvaluation = defineRule({
  meta: {
    id: 'missing-mlps-evaluation',
    version: 1,
    subject: 'filing',
    requirements: ['MLP-02', 'FIL-06', 'GMA-22'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['filing'],
    messages,
  },
  evaluate({ filing }) {
    const { mlps } = filing.form.operations;
    if (mlps === undefined) {
      return [{ outcome: 'failed', message: 'absent', seenAt: [seen('filing', '/form/operations')] }];
    }
    const seenAt = [seen('filing', '/form/operations/mlps')];
    const { level, date } = mlps;
    if (date === undefined) return [{ outcome: 'cantTell', message: 'undated', values: { level }, seenAt }];
    if (level === 1) return [{ outcome: 'cantTell', message: 'low-level', values: { level, date }, seenAt }];
    return [{ outcome: 'passed', message: 'stated', values: { level, date }, seenAt }];
  },
});
