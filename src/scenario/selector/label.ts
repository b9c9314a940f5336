import { relations, type SelectorInput } from './schema.ts';

/** A selector in one line: `签到`, `id=btn_close`, `words:close below 温馨提示`. */
export function labelOf(input: SelectorInput): string {
  const parts: string[] = [];
  if (input.text !== undefined) parts.push(input.text);
  if (input.words !== undefined) parts.push(`words:${input.words}`);
  for (const name of ['id', 'description', 'class', 'index'] as const) {
    const value = input[name];
    if (value !== undefined) parts.push(`${name}=${value}`);
  }
  for (const name of ['enabled', 'checked', 'selected', 'focused', 'clickable', 'editable', 'password'] as const) {
    const value = input[name];
    if (value !== undefined) parts.push(value ? name : `not ${name}`);
  }
  for (const relation of relations) {
    const to = input[relation];
    if (to !== undefined) parts.push(`${relation} (${labelOf(to)})`);
  }
  return parts.join(' ');
}
