import { z } from 'zod';

import { eachElement } from '../each/elements.ts';
import { bilingual } from '../read/bilingual.ts';
import { labelOf } from '../selector/label.ts';
import { selector } from '../selector/schema.ts';
import { defineStep } from '../step.ts';
import { slot } from './parts.ts';

const most = 10;

export const each = defineStep({
  keyword: 'each',
  summary:
    'Runs its steps once for every runtime permission of the app, or for every widget that a selector means: taps it, runs them, goes back.',
  schema: z
    .strictObject({
      permission: z.enum(['runtime', 'granted']).optional(),
      element: selector.optional(),
      most: z.int().min(1).max(50).optional().describe('10 unless told'),
      do: slot,
    })
    .refine(
      ({ permission, element }) => (permission === undefined) !== (element === undefined),
      bilingual('permission 与 element 须有且只有一个', 'either permission or element, not both'),
    ),
  slots: ['do'],
  label: ({ permission, element }) =>
    element === undefined ? `${permission ?? 'runtime'} permission` : labelOf(element),
  run: async (input, context, slots) => {
    const bound = input.most ?? most;
    if (input.element !== undefined) return eachElement(context, input.element, bound, slots.do);
    const permissions = await context.session.permissions(context.app.package);
    const names = permissions
      .filter(({ runtime, granted }) => runtime && (input.permission !== 'granted' || granted))
      .map(({ name }) => name);
    for (const [index, name] of names.slice(0, bound).entries()) await context.perform(slots.do, `${index}.do`, name);
    if (names.length > 0) return {};
    return { state: 'skipped', reason: { code: 'nothing-to-do', detail: 'the app has no such permission' } };
  },
});
