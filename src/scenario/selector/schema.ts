import { z } from 'zod';

import { bilingual } from '../read/bilingual.ts';
import { faultOf, type PatternFault } from './pattern.ts';

/** Whole wording, or `/…/`. */
export const pattern = z
  .string()
  .max(500)
  .superRefine((source, context) => {
    const fault = faultOf(source);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: faults[fault].error });
  });

const faults: Readonly<Record<PatternFault, { error: string }>> = {
  empty: bilingual('文字不能为空', 'the wording must not be empty'),
  'too-long': bilingual('正则表达式不得超过 200 个字符', 'an expression has at most 200 characters'),
  'too-complex': bilingual(
    '正则表达式过于复杂：不得重复分组或引用分组，至多三处重复',
    'the expression is too complex: no repeated or referenced groups, three repetitions at most',
  ),
  'not-an-expression': bilingual('不是正确的正则表达式', 'not a regular expression'),
};

/** What a selector can ask of a widget; all of it together. */
export interface SelectorInput {
  text?: string | undefined;
  id?: string | undefined;
  description?: string | undefined;
  class?: string | undefined;
  words?: string | undefined;
  index?: number | undefined;
  enabled?: boolean | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  focused?: boolean | undefined;
  clickable?: boolean | undefined;
  editable?: boolean | undefined;
  password?: boolean | undefined;
  below?: SelectorInput | undefined;
  above?: SelectorInput | undefined;
  leftOf?: SelectorInput | undefined;
  rightOf?: SelectorInput | undefined;
  inside?: SelectorInput | undefined;
  contains?: SelectorInput | undefined;
}

export const relations = ['below', 'above', 'leftOf', 'rightOf', 'inside', 'contains'] as const;

/** A selector; a string is its text. */
export const selector: z.ZodType<SelectorInput> = z.lazy(() => selectorOrText).meta({ id: 'selector' });

const related = selector.optional();

export const selectorShape = {
  text: pattern.optional().describe('whole wording of the widget, or /expression/'),
  id: pattern.optional().describe('resource id, with or without the package'),
  description: pattern.optional().describe('content description'),
  class: pattern.optional().describe('class name, whole or its last part'),
  words: z.string().optional().describe('name of a list of words'),
  index: z
    .int()
    .min(-50)
    .max(50)
    .optional()
    .describe('which of several in reading order, from 0; negative from the end'),
  enabled: z.boolean().optional(),
  checked: z.boolean().optional(),
  selected: z.boolean().optional(),
  focused: z.boolean().optional(),
  clickable: z.boolean().optional().describe('takes a touch itself or by what holds it'),
  editable: z.boolean().optional(),
  password: z.boolean().optional(),
  below: related,
  above: related,
  leftOf: related,
  rightOf: related,
  inside: related,
  contains: related,
};

/** Something must tell the widget from the others. */
export function asksNothing(input: SelectorInput): boolean {
  return Object.keys(selectorShape).every((key) => key === 'index' || input[key as keyof SelectorInput] === undefined);
}

export const nothingAsked = bilingual(
  '选择器至少要有一个条件（text、id、words 等）',
  'a selector needs at least one criterion (text, id, words …)',
);

const plainSelector = z.strictObject(selectorShape);

const selectorOrText = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  plainSelector.refine((input) => !asksNothing(input), nothingAsked),
);
