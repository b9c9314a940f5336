import { z } from 'zod';

import { centreOf } from '../../evidence/screen/node.ts';
import { bilingual } from '../read/bilingual.ts';
import { labelOf } from '../selector/label.ts';
import { selector } from '../selector/schema.ts';
import { defineStep } from '../step.ts';
import { find } from '../touch/find.ts';
import { InspectorError } from '../../shared/errors.ts';

const patience = 7000;

export const inputText = defineStep({
  keyword: 'inputText',
  summary: 'Types into the focused field or the one that `into` names, in any language.',
  schema: z
    .strictObject({
      text: z.string().max(10_000).optional(),
      secret: z.string().optional().describe('name of a secret whose value is typed'),
      into: selector.optional(),
      replace: z.boolean().optional().describe('clears the field before; true unless told'),
      enter: z.boolean().optional().describe('presses Enter afterwards'),
      optional: z.boolean().optional().describe('passed over when the field is not there'),
    })
    .refine(
      ({ text, secret }) => (text === undefined) !== (secret === undefined),
      bilingual('text 与 secret 须有且只有一个', 'either text or secret, not both'),
    ),
  short: { schema: z.string(), expand: (value) => (typeof value === 'string' ? { text: value } : value) },
  label: ({ text, secret, into }) =>
    `${secret === undefined ? (text ?? '') : `secret ${secret}`}${into === undefined ? '' : ` → ${labelOf(into)}`}`,
  run: async ({ text, secret, into, replace, enter, optional }, context) => {
    const { session } = context;
    const value = secret === undefined ? (text ?? '') : context.secret(secret);
    const found = into === undefined ? undefined : await find(context, into, optional === true ? 2000 : patience);
    if (into !== undefined && found === undefined) {
      const detail = `no field: ${labelOf(into)}`;
      if (optional === true) return { state: 'skipped', reason: { code: 'element-not-found', detail } };
      throw new InspectorError('element-not-found', detail);
    }
    context.touching(secret === undefined ? value : `secret ${secret}`);
    const at = found === undefined ? {} : { at: centreOf(found.node.bounds) };
    await session.type(value, { ...at, replace: replace ?? true });
    if (enter === true) await session.press('enter');
    const seen = await context.see({ settle: true });
    return found === undefined ? { seen } : { seen, element: found.node.bounds };
  },
});
