import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

/** Level of classified protection from which on the evaluation is due (GB/T 39786 and the commercial cryptography regulations). */
const dueFromLevel = 3;

export const missingCryptoEvaluation = defineRule({
  meta: {
    id: 'missing-crypto-evaluation',
    version: 1,
    subject: 'filing',
    requirements: ['CRY-02', 'FIL-06', 'GMA-22'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['filing'],
    messages,
  },
  evaluate({ filing }) {
    const { cryptoEvaluation, mlps } = filing.form.operations;
    const operations = [seen('filing', '/form/operations')];
    if (cryptoEvaluation === undefined) {
      const level = mlps?.level ?? 0;
      if (level < dueFromLevel) return [{ outcome: 'cantTell', message: 'absent', seenAt: operations }];
      return [{ outcome: 'failed', message: 'absent-required', values: { level }, seenAt: operations }];
    }
    const seenAt = [seen('filing', '/form/operations/cryptoEvaluation')];
    const { date, result } = cryptoEvaluation;
    if (date === undefined || !result) return [{ outcome: 'cantTell', message: 'incomplete', seenAt }];
    return [{ outcome: 'passed', message: 'stated', values: { date, result }, seenAt }];
  },
});
