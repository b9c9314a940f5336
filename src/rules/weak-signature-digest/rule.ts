import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const weakSignatureDigest = defineRule({
  meta: {
    id: 'weak-signature-digest',
    version: 1,
    subject: 'integrity',
    requirements: ['MLP-01', 'CRY-01'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['signatures'],
    messages,
  },
  evaluate({ signatures }) {
    const seenAt = [seen('signatures', '/v1Digests')];
    const digests = signatures.v1Digests;
    if (!signatures.v1.present || digests.length === 0) return [{ outcome: 'inapplicable', message: 'unused', seenAt }];
    const weak = digests.filter((digest) => /^(md2|md5|sha-?1)$/i.test(digest));
    if (weak.length === 0) return [{ outcome: 'passed', message: 'modern', values: { digests }, seenAt }];
    const newer = signatures.v2.present || signatures.v3.present || signatures.v31.present;
    if (newer) return [{ outcome: 'passed', message: 'beside', values: { digests: weak }, seenAt }];
    return [{ outcome: failedIfWhole(signatures), message: 'relied', values: { digests: weak }, seenAt }];
  },
});
