import { z } from 'zod';

import { behaviourPatterns } from '../../evidence/kinds/forced-use.ts';
import { type PatternId, patternIds } from '../../standards/lexicon.ts';
import { bilingual } from '../read/bilingual.ts';
import { pattern, selector, type SelectorInput } from '../selector/schema.ts';

export const fronts = ['app', 'other-app', 'permission-dialog', 'home'] as const;

/** What can be asked of a look at the phone; all of it together. */
export interface ConditionInput {
  visible?: SelectorInput | undefined;
  notVisible?: SelectorInput | undefined;
  inFront?: (typeof fronts)[number] | undefined;
  running?: boolean | undefined;
  toast?: string | undefined;
  url?: string | undefined;
  keyboard?: boolean | undefined;
  network?: 'online' | 'offline' | undefined;
  changed?: boolean | undefined;
  suspected?: PatternId | (typeof behaviourPatterns)[number] | 'any' | undefined;
  any?: readonly ConditionInput[] | undefined;
  not?: ConditionInput | undefined;
}

const nested: z.ZodType<ConditionInput> = z.lazy(() => plainCondition).meta({ id: 'condition' });

export const conditionShape = {
  visible: selector.optional().describe('a widget that is on the screen'),
  notVisible: selector.optional().describe('a widget that is not on the screen'),
  inFront: z.enum(fronts).optional().describe('what the user sees'),
  running: z.boolean().optional().describe("the app's process is alive"),
  toast: pattern.optional().describe('a short message that is up'),
  url: pattern.optional().describe('address of the web page in front'),
  keyboard: z.boolean().optional(),
  network: z.enum(['online', 'offline']).optional(),
  changed: z.boolean().optional().describe('the screen differs in structure from the look before the last touch'),
  suspected: z
    .enum([...patternIds, ...behaviourPatterns, 'any'])
    .optional()
    .describe('the screen looks as if it bars the way'),
  any: z.array(nested).min(1).optional().describe('one of these at least'),
  not: nested.optional(),
};

export const nothingAsked = bilingual(
  '条件至少要有一项（visible、inFront 等）',
  'a condition needs at least one item (visible, inFront …)',
);

const plainCondition = z
  .strictObject(conditionShape)
  .refine((input) => !asksNothing(input), nothingAsked) satisfies z.ZodType<ConditionInput>;

/** A condition inside a step. */
export const condition = nested;

export function asksNothing(input: ConditionInput): boolean {
  return Object.keys(conditionShape).every((key) => input[key as keyof ConditionInput] === undefined);
}

/** The condition's part of an input that says more. */
export function conditionIn(input: ConditionInput): ConditionInput {
  return Object.fromEntries(
    Object.keys(conditionShape).map((key) => [key, input[key as keyof ConditionInput]]),
  ) as ConditionInput;
}
