import type { Tag } from 'easy-template-x';

import { InspectorError } from '../../../../shared/errors.ts';
import { nearest } from '../../../../shared/nearest.ts';
import { visible } from '../../../../shared/text.ts';
import { type Field, type Fields, laboratoryFields } from './fields.ts';

/** Checks the placeholders of a template against those there are, with what is in scope inside of each loop. */
export function checkTags(tags: readonly Tag[], place: string): void {
  const scopes: Fields[] = [laboratoryFields];
  for (const { disposition, name, rawText } of tags) {
    if (disposition === 'Close') {
      if (scopes.length > 1) scopes.pop();
      continue;
    }
    const field = lookUp(name, scopes);
    if (field === undefined) throw unknownField(rawText, name, scopes, place);
    const isLoop = field.members !== undefined || field.kind === 'condition';
    if (isLoop !== (disposition === 'Open')) throw misused(rawText, name, isLoop, place);
    if (disposition === 'Open') scopes.push(field.members ?? {});
  }
}

/** From the innermost loop outwards, as they are filled. */
export function lookUp(name: string, scopes: readonly Fields[]): Field | undefined {
  return scopes
    .toReversed()
    .filter((fields) => Object.hasOwn(fields, name))
    .map((fields) => fields[name])[0];
}

export function unknownField(raw: string, name: string, scopes: readonly Fields[], place: string): InspectorError {
  const known = scopes.flatMap((fields) => Object.keys(fields));
  const meant = nearest(name, known, 1)[0];
  const shown = visible(raw, 80);
  const [zh, en] =
    meant === undefined
      ? [`没有占位符 ${shown}`, `there is no placeholder ${shown}`]
      : [`没有占位符 ${shown}，是否应为 {${meant}}？`, `there is no placeholder ${shown}; did you mean {${meant}}?`];
  return new InspectorError('docx-template-invalid', { zh, en }, { place });
}

function misused(raw: string, name: string, isLoop: boolean, place: string): InspectorError {
  const shown = visible(raw, 80);
  const right = isLoop ? `{#${name}} … {/${name}}` : `{${name}}`;
  return new InspectorError(
    'docx-template-invalid',
    { zh: `${shown} 用法有误，应写作 ${right}`, en: `${shown} is to be written ${right}` },
    { place },
  );
}
