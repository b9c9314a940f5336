import type { FieldKind, FormField } from '../../evidence/kinds/forms.ts';
import { isEmpty, type UiNode, wordingOf } from '../../evidence/screen/node.ts';
import type { Item, Look } from '../look.ts';
import { inOneRow, type Place } from '../places.ts';
import { isEditable } from '../structure.ts';
import { fieldKindOf, mediumOf } from './field-kind.ts';
import { agreeingWords, choosingWords, givingWords, isMark, labelOf, mandatoryBy } from './wording.ts';

export type FoundField = Omit<FormField, 'capture'>;

/** How far above a field its label ends at the most, in dp. */
const farthestLabel = 72;

/** Longer texts explain and do not name. */
const longestLabel = 24;

const chosen = /(?:CheckBox|RadioButton|Switch|SwitchCompat|ToggleButton|CheckedTextView)$/;
const dropDown = /Spinner$/;
const notChosen = /^$|请选择|未选择|^-+$/;

export interface Reading {
  fields: readonly FoundField[];
  /** What stands above the first field and names none: headings and explanations. */
  above: readonly Item[];
}

interface Around {
  control: Place;
  words: readonly Item[];
}

/** The fields in front, in the order of the page, each with the words that stand next to it. */
export function readFields(look: Look): Reading {
  const { capture, items } = look;
  const reach = (farthestLabel * capture.display.density) / 160;
  const itemOf = new Map(items.map((item) => [item.place, item]));
  const controls: Around[] = [];
  const used = new Set<Item>();
  const before: Item[] = [];
  let pending: Item[] = [];
  for (const place of look.places) {
    if (look.layer !== undefined && !look.layer.holds(place)) continue;
    const item = itemOf.get(place);
    const last = controls.at(-1);
    if (isControl(place.node, item)) {
      if (last !== undefined && isSameChoice(last.control, place)) continue;
      const words = pending.filter(({ bounds }) => isNear(bounds, place.node.bounds, reach));
      for (const one of words) used.add(one);
      controls.push({ control: place, words });
      pending = [];
    } else if (item !== undefined && item.target === undefined) {
      if (last !== undefined && isMark(item.words) && isRightOf(item.bounds, last.control.node.bounds))
        controls[controls.length - 1] = { ...last, words: [...last.words, item] };
      else pending.push(item);
      if (last === undefined) before.push(item);
    } else if (item !== undefined) pending = [];
  }
  const fields = controls.map(({ control, words }) => fieldOf(control.node, words));
  const named = new Set(fields.map(({ label }) => label));
  return { fields, above: before.filter((one) => !used.has(one) || !named.has(labelOf(one.words))) };
}

function isControl(node: UiNode, item: Item | undefined): boolean {
  if (!node.displayed || isEmpty(node.bounds)) return false;
  if (isEditable(node) || dropDown.test(node.className)) return true;
  if (chosen.test(node.className)) return !agreeingWords.test(wordingOf(node));
  return node.clickable && item !== undefined && (givingWords.test(item.words) || choosingWords.test(item.words));
}

/** Several boxes to choose from side by side or one below the other are one field. */
function isSameChoice({ node, parent }: Place, other: Place): boolean {
  return chosen.test(node.className) && chosen.test(other.node.className) && parent === other.parent;
}

function isNear(label: UiNode['bounds'], field: UiNode['bounds'], reach: number): boolean {
  if (isEmpty(label)) return false;
  return inOneRow(label, field) || (label.top <= field.top && field.top - label.bottom <= reach);
}

function isRightOf(mark: UiNode['bounds'], field: UiNode['bounds']): boolean {
  return !isEmpty(mark) && inOneRow(mark, field) && mark.left >= field.left;
}

function fieldOf(node: UiNode, around: readonly Item[]): FoundField {
  const hint = isEditable(node) || dropDown.test(node.className) ? node.hint : '';
  const names = around.map(({ words }) => words).filter((words) => !isMark(words) && words.length <= longestLabel);
  // A browser puts the name of a field before its placeholder.
  const spoken = names.findLast((words) => labelOf(words) !== '' && hint.startsWith(labelOf(words)));
  const own = isEditable(node) ? hint.split(/\s/, 1)[0] || node.description : wordingOf(node);
  const label = labelOf(spoken ?? names.at(-1) ?? own).slice(0, 60);
  const words = [...around.map((one) => one.words), hint];
  return {
    label,
    kind: kindOf(node, label, `${hint} ${own}`),
    mandatory: mandatoryBy(words),
    filled: isFilled(node),
    bounds: node.bounds,
  };
}

function kindOf(node: UiNode, label: string, more: string): FieldKind {
  if (node.password) return 'password';
  if (chosen.test(node.className)) return 'choice';
  const isMedium = !isEditable(node) && givingWords.test(wordingOf(node));
  if (isMedium) return mediumOf(label) ?? mediumOf(more) ?? 'file';
  if (!isEditable(node)) return fieldKindOf(label) === 'date' ? 'date' : 'choice';
  const kind = fieldKindOf(label);
  return kind === 'text' ? fieldKindOf(more) : kind;
}

function isFilled(node: UiNode): boolean {
  if (isEditable(node)) return node.text !== '' && node.text !== node.hint;
  if (chosen.test(node.className)) return node.checked;
  return dropDown.test(node.className) && !notChosen.test(node.text) && node.text !== node.hint;
}
