import type { AndroidNode } from '../../display/model.ts';
import {
  inputType,
  isDisabled,
  isDocument,
  isEditable,
  isFocusable,
  isHeading,
  isIframe,
  isLink,
  isRichField,
  isSelect,
  isText,
  isTextField,
} from './kinds.ts';
import type { WebNode } from './web-node.ts';

/** Chromium `IsControlOnAndroid`, less what is told by other means. */
const controls = new Set([
  'button',
  'checkbox',
  'ColorWell',
  'combobox',
  'DisclosureTriangle',
  'Date',
  'DateTime',
  'InputTime',
  'link',
  'listbox',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'MenuListPopup',
  'option',
  'radio',
  'scrollbar',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
  'doc-backlink',
  'doc-biblioref',
  'doc-glossref',
  'doc-noteref',
]);

const collections = new Set(['list', 'listbox', 'table', 'grid', 'treegrid', 'tree', 'menu', 'DescriptionList']);
const collectionItems = new Set([
  'listitem',
  'option',
  'cell',
  'gridcell',
  'columnheader',
  'rowheader',
  'menuitem',
  'treeitem',
]);

/** android.text.InputType of each kind of `<input>`. */
const inputTypes: Readonly<Record<string, number>> = {
  text: 1,
  search: 1,
  url: 17,
  number: 2,
  tel: 3,
  email: 209,
  password: 225,
  date: 20,
  month: 20,
  datetime: 4,
  'datetime-local': 4,
  week: 4,
  time: 36,
};

export type Flags = Pick<
  AndroidNode,
  | 'checkable'
  | 'checked'
  | 'clickable'
  | 'enabled'
  | 'focusable'
  | 'focused'
  | 'password'
  | 'scrollable'
  | 'selected'
  | 'editable'
  | 'heading'
  | 'contentInvalid'
  | 'multiline'
  | 'collection'
  | 'collectionItem'
  | 'inputType'
>;

function isClickable(node: WebNode): boolean {
  if (isIframe(node) || isDocument(node) || isText(node)) return false;
  if (isTextField(node) || isSelect(node) || controls.has(node.role)) return true;
  if (node.role === 'splitter' || node.role === 'separator') return isFocusable(node);
  if (isHeadingOfLink(node)) return true;
  return !isDisabled(node) && (hasClickListener(node) || isRichField(node));
}

/** A heading that is all link, or lies in one, is clicked as the link. */
function isHeadingOfLink(node: WebNode): boolean {
  if (!isHeading(node)) return false;
  const inner = node.children.length === 1 ? node.children[0] : undefined;
  return (node.parent !== undefined && isLink(node.parent)) || (inner !== undefined && isLink(inner));
}

/** Chromium counts labels, and whatever lies in an editable, as clickable too: those have no listener. */
function hasClickListener(node: WebNode): boolean {
  if (node.dom?.clickable !== true || node.dom.tag === 'label' || node.dom.tag.startsWith('#')) return false;
  return node.property('editable') === undefined;
}

/** `documentScrolls`: the page is larger than its viewport. */
export function flagsOf(node: WebNode, documentScrolls: boolean): Flags {
  const type = inputType(node);
  const checked = node.property('checked') ?? node.property('pressed');
  const readOnly = node.property('readonly') === true && isDisableable(node);
  const focusable = isFocusable(node) && !(isIframe(node) && node.name === '') && !isNamelessInner(node);
  return {
    checkable: checked !== undefined,
    checked: checked === true || checked === 'true',
    clickable: isClickable(node),
    enabled: !isDisabled(node) && !readOnly,
    focusable,
    focused: node.property('focused') === true,
    password: type === 'password',
    scrollable: isDocument(node) && node.parent === undefined ? documentScrolls : (node.dom?.scrollable ?? false),
    selected: node.property('selected') === true,
    editable: isEditable(node) && node.property('readonly') !== true && !isDisabled(node),
    heading: isHeading(node) || node.role === 'columnheader' || node.role === 'rowheader',
    contentInvalid: isInvalid(node.property('invalid')),
    multiline: node.property('multiline') === true,
    collection: collections.has(node.role),
    collectionItem: collectionItems.has(node.role),
    inputType: type === undefined ? 0 : (inputTypes[type] ?? 0),
  };
}

/** A read-only control that is no text and no cell is as good as disabled. */
function isDisableable(node: WebNode): boolean {
  return !isTextField(node) && controls.has(node.role);
}

function isNamelessInner(node: WebNode): boolean {
  return isDocument(node) && node.parent !== undefined && node.name === '';
}

function isInvalid(value: unknown): boolean {
  return value !== undefined && value !== false && value !== 'false' && value !== '';
}
