import { labelOf } from '../selector/label.ts';
import type { ConditionInput } from './schema.ts';

/** A condition in one line. */
export function labelOfCondition(input: ConditionInput): string {
  const parts: string[] = [];
  if (input.visible !== undefined) parts.push(`visible ${labelOf(input.visible)}`);
  if (input.notVisible !== undefined) parts.push(`not visible ${labelOf(input.notVisible)}`);
  if (input.inFront !== undefined) parts.push(`in front: ${input.inFront}`);
  if (input.toast !== undefined) parts.push(`toast ${input.toast}`);
  if (input.url !== undefined) parts.push(`url ${input.url}`);
  if (input.network !== undefined) parts.push(input.network);
  if (input.suspected !== undefined) parts.push(`suspected gate: ${input.suspected}`);
  for (const name of ['running', 'keyboard', 'changed'] as const) {
    const value = input[name];
    if (value !== undefined) parts.push(value ? name : `not ${name}`);
  }
  if (input.any !== undefined) parts.push(`any of (${input.any.map(labelOfCondition).join(' | ')})`);
  if (input.not !== undefined) parts.push(`not (${labelOfCondition(input.not)})`);
  return parts.join(', ');
}
