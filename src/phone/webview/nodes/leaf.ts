import {
  hasListMarker,
  hasOnlyText,
  inputType,
  isAtomicField,
  isDateOrTime,
  isDocument,
  isFocusable,
  isHeading,
  isIframe,
  isImage,
  isLink,
  isSelect,
  isText,
} from './kinds.ts';
import type { WebNode } from './web-node.ts';

/** Roles whose children are never shown (ARIA: children presentational). */
const alwaysLeaf = new Set([
  'meter',
  'scrollbar',
  'spinbutton',
  'slider',
  'splitter',
  'separator',
  'progressbar',
  'doc-cover',
  'graphics-symbol',
  'math',
  'ColorWell',
]);

/** Leaves as long as they hold no more than their own words. */
const leafWithWords = new Set([
  'checkbox',
  'option',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'radio',
  'switch',
  'tab',
]);

const tableParts = new Set(['table', 'cell', 'gridcell', 'row', 'LayoutTable', 'LayoutTableCell', 'LayoutTableRow']);

/** Whether Android sees no children of this node (Chromium `BrowserAccessibilityAndroid::IsLeaf`). */
export function isLeaf(node: WebNode): boolean {
  if (node.children.length === 0) return true;
  if (isText(node) || isAtomicField(node) || isSelect(node) || alwaysLeaf.has(node.role)) return true;
  if (isImage(node) && node.dom?.tag !== 'img' && node.dom?.tag !== 'canvas' && node.dom?.tag !== 'svg') return true;
  if (leafWithWords.has(node.role) && node.children.length <= 2 && hasOnlyText(node)) return true;
  if (isDocument(node) || isIframe(node)) return false;
  if (node.role === 'button' || isDateOrTime(node) || inputType(node) === 'file') return true;
  if (isLink(node) || node.role === 'listbox' || node.role === 'tabpanel' || node.role === 'tablist') return false;
  if (isFocusable(node) && node.nameFrom === 'attribute' && node.role !== 'menuitem') return false;
  if ((isHeading(node) || isFocusable(node)) && hasWords(node)) return !hasChildOfItsOwn(node);
  return hasOnlyText(node) && !hasListMarker(node);
}

function hasWords(node: WebNode): boolean {
  if (node.name !== '') return true;
  return hasOnlyText(node) && node.children.some((child) => child.name !== '');
}

function hasChildOfItsOwn(node: WebNode): boolean {
  return node.children.some((child) => isFocusable(child) || tableParts.has(child.role) || hasChildOfItsOwn(child));
}
