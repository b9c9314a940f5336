import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const filedSignerMismatch = defineRule({
  meta: {
    id: 'filed-signer-mismatch',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-05', 'GMA-04', 'ICP-02', 'MLP-01'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['signatures', 'filing'],
    messages,
  },
  evaluate({ signatures, filing }) {
    const filed = filing.form.certificateSha256;
    if (filed === undefined) return [{ outcome: 'cantTell', message: 'not-stated', seenAt: [seen('filing', '/form')] }];
    const actual = signatures.certificates.map(({ sha256 }) => sha256.toLowerCase());
    if (actual.length === 0) {
      return [{ outcome: 'cantTell', message: 'unsigned', seenAt: [seen('signatures', '/certificates')] }];
    }
    const values = { filed, actual };
    const seenAt = [seen('filing', '/form/certificateSha256'), seen('signatures', '/certificates')];
    if (actual.includes(filed)) return [{ outcome: 'passed', message: 'equal', values, seenAt }];
    if (signatures.lineage.some((one) => one.toLowerCase() === filed)) {
      return [{ outcome: 'cantTell', message: 'earlier-certificate', values, seenAt }];
    }
    return [{ outcome: 'failed', message: 'differs', values, seenAt }];
  },
});
