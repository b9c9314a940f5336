import { janusFixedSince, schemeV2Since } from '../../standards/signing.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const janusExposure = defineRule({
  meta: {
    id: 'janus-exposure',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-22', 'MLP-01'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['signatures', 'manifest', 'container'],
    messages,
  },
  evaluate({ signatures, manifest, container }) {
    const prefix = select('container', '/problems', container.problems, ({ code }) => code === 'zip-prefix-dex');
    if (prefix.items.length > 0) return [{ outcome: 'failed', message: 'prefixed', seenAt: prefix.seenAt }];
    const seenAt = [seen('signatures', '/v1'), seen('manifest', '/minSdk')];
    const { minSdk } = manifest;
    const newer = signatures.v2.present || signatures.v3.present || signatures.v31.present;
    if (!signatures.v1.present || (newer && minSdk >= schemeV2Since))
      return [{ outcome: 'passed', message: 'safe', seenAt }];
    if (newer) return [{ outcome: 'passed', message: 'covered', values: { minSdk }, seenAt }];
    if (minSdk >= janusFixedSince) return [{ outcome: 'passed', message: 'later', values: { minSdk }, seenAt }];
    return [{ outcome: failedIfWhole(signatures, manifest), message: 'exposed', values: { minSdk }, seenAt }];
  },
});
