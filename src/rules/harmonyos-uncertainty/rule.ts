import { defineRule } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { sdksOf } from '../sdk-lead.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const harmonyFrameworks: ReadonlySet<string> = new Set(['arkui-x', 'harmony-package', 'uni-app-x']);

export const harmonyosUncertainty = defineRule({
  meta: {
    id: 'harmonyos-uncertainty',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'OS-01'],
    severity: 'minor',
    force: 'recommended',
    requires: ['frameworks', 'sdks'],
    messages,
  },
  evaluate({ frameworks, sdks }) {
    const native = select('frameworks', '/frameworks', frameworks.frameworks, ({ id }) => harmonyFrameworks.has(id));
    const services = sdksOf(sdks, ['hms']);
    const seenAt = [...native.seenAt, ...services.seenAt];
    if (seenAt.length === 0)
      return [
        {
          outcome: 'inapplicable',
          message: 'silent',
          seenAt: [seen('frameworks', '/frameworks'), seen('sdks', '/sdks')],
        },
      ];
    const signs = [...namesOf(native.items, ({ id }) => id), ...namesOf(services.items, ({ id }) => sdkLabel(id))];
    return [{ outcome: 'cantTell', message: 'hinted', values: { signs }, seenAt }];
  },
});
