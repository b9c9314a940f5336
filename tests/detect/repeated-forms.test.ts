import { expect, it } from 'vitest';

import { proofOfRepeatedForms } from '../../src/detect/grade/repeated-forms.ts';
import type { FieldKind, FormField, ReachedForm } from '../../src/evidence/kinds/forms.ts';

const bounds = { left: 0, top: 0, right: 1, bottom: 1 };

function field(label: string, kind: FieldKind, filled = false): FormField {
  return { label, kind, mandatory: null, filled, capture: 0, bounds };
}

function form(title: string, fields: readonly FormField[], purpose: ReachedForm['purpose'] = 'data'): ReachedForm {
  const seenAt = { capture: 0, run: 'whole-app', step: 1, words: title };
  return {
    seenAt,
    structures: [title],
    title,
    purpose,
    fields: [...fields],
    mandatory: 0,
    reminders: [],
    submit: null,
  };
}

const household = [field('户主姓名', 'name'), field('户籍人口', 'text'), field('联系电话', 'phone')];
const proofs = (...forms: readonly ReachedForm[]) => proofOfRepeatedForms([], { forms: [...forms], leftOut: [] });
const thrice = (fields: readonly FormField[], purpose?: ReachedForm['purpose']) =>
  proofs(...['日报', '周报', '台账'].map((title) => form(title, fields, purpose)));

it('suspects the same data on three forms, and shows each', () => {
  const [proof] = thrice(household);
  expect(proof).toMatchObject({ says: 'suspected', reasons: ['weak-signs', 'by-structure'] });
  expect(proof?.seenAt.map(({ words }) => words)).toEqual(['日报', '周报', '台账']);
});

it.each([
  ['two forms', () => proofs(form('日报', household), form('周报', household))],
  [
    'who applies for three different things',
    () => thrice([field('姓名', 'name'), field('身份证号', 'identity'), field('手机号', 'phone')]),
  ],
  ['what is filled in already', () => thrice(household.map((one) => ({ ...one, filled: true })))],
  ['three searches', () => thrice(household, 'search')],
  ['forms with two fields in common', () => thrice(household.slice(0, 2))],
  ['fields that nothing names', () => thrice([field('', 'text'), field('', 'phone'), field('', 'name')])],
])('does not suspect %s', (_, found) => {
  expect(found()).toEqual([]);
});
