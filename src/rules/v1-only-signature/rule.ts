import { schemeV2RequiredForTarget } from '../../standards/signing.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

const modern = ['v2', 'v3', 'v31'] as const;

export const v1OnlySignature = defineRule({
  meta: {
    id: 'v1-only-signature',
    version: 1,
    subject: 'integrity',
    requirements: ['MLP-01', 'GMA-22'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['signatures', 'manifest'],
    messages,
  },
  evaluate({ signatures, manifest }) {
    const schemes = modern.filter((scheme) => signatures[scheme].present);
    if (schemes.length > 0)
      return [
        {
          outcome: 'passed',
          message: 'modern',
          values: { schemes },
          seenAt: schemes.map((name) => seen('signatures', `/${name}`)),
        },
      ];
    const seenAt = [seen('signatures', '/v1')];
    if (!signatures.v1.present) return [{ outcome: 'inapplicable', message: 'unsigned', seenAt }];
    if (manifest.targetSdk < schemeV2RequiredForTarget)
      return [{ outcome: failedIfWhole(signatures), message: 'weak', seenAt }];
    const values = { targetSdk: manifest.targetSdk };
    return [
      {
        outcome: failedIfWhole(signatures),
        message: 'refused',
        values,
        seenAt: [...seenAt, seen('manifest', '/targetSdk')],
      },
    ];
  },
});
