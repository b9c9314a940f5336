import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen } from '../selection.ts';
import { messages } from './messages.ts';

/** v4 is left out: it only speeds up installation over adb and stands beside one of the others. */
const schemes = ['v1', 'v2', 'v3', 'v31'] as const;

export const invalidSignature = defineRule({
  meta: {
    id: 'invalid-signature',
    version: 1,
    subject: 'integrity',
    requirements: ['MLP-01', 'GMA-22'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['signatures', 'manifest'],
    messages,
  },
  evaluate({ signatures, manifest }) {
    const present = schemes.filter((scheme) => signatures[scheme].present);
    const valid = present.filter((scheme) => signatures[scheme].verified);
    const broken = present.filter((scheme) => signatures[scheme].checked && !signatures[scheme].verified);
    const seenAt = (present.length > 0 ? present : schemes).map((scheme) => seen('signatures', `/${scheme}`));

    if (present.length === 0) return [{ outcome: failedIfWhole(signatures), message: 'unsigned', seenAt }];
    if (valid.length === 0 || (!signatures.verified && broken.some((scheme) => scheme !== 'v1'))) {
      const codes = namesOf(
        broken.flatMap((scheme) => signatures[scheme].errors),
        ({ code }) => code,
      );
      return [{ outcome: 'failed', message: 'broken', values: { schemes: broken, codes }, seenAt }];
    }
    if (!signatures.verified) {
      const { minSdk, targetSdk } = manifest;
      return [{ outcome: 'cantTell', message: 'partial', values: { valid, minSdk, targetSdk }, seenAt }];
    }
    if (broken.length > 0) return [{ outcome: 'passed', message: 'stray', values: { valid, broken }, seenAt }];
    const signers = namesOf(signatures.certificates, ({ subject }) => subject);
    return [{ outcome: 'passed', message: 'valid', values: { valid, signers }, seenAt }];
  },
});
