import type { WebNode } from './web-node.ts';

/** What a node is to Android, out of Blink's role and the element. Roles that CDP does not tell apart are told apart here. */

const textFields = new Set(['textbox', 'searchbox']);

export function isText(node: WebNode): boolean {
  return node.role === 'StaticText' || node.role === 'LineBreak';
}

export function isDocument(node: WebNode): boolean {
  return node.role === 'RootWebArea';
}

export function isIframe(node: WebNode): boolean {
  return node.role === 'Iframe' || node.role === 'IframePresentational';
}

export function isLink(node: WebNode): boolean {
  return node.role === 'link';
}

export function isImage(node: WebNode): boolean {
  return node.role === 'image' || node.role === 'img' || node.role === 'Canvas' || node.role === 'SvgRoot';
}

export function inputType(node: WebNode): string | undefined {
  return node.dom?.tag === 'input' ? (node.dom.attribute('type') ?? 'text').toLowerCase() : undefined;
}

export function isSelect(node: WebNode): boolean {
  return node.dom?.tag === 'select' && node.role !== 'listbox';
}

/** An `<input>` or `<textarea>` that is typed into. */
export function isAtomicField(node: WebNode): boolean {
  const typed = node.dom?.tag === 'input' || node.dom?.tag === 'textarea';
  return typed && node.property('editable') !== undefined;
}

/** The element that starts an editable region, not one inside it. */
export function isRichField(node: WebNode): boolean {
  if (node.property('editable') === undefined || isAtomicField(node) || isText(node)) return false;
  const editable = node.dom?.attribute('contenteditable');
  return editable !== undefined && editable !== 'false';
}

export function isEditable(node: WebNode): boolean {
  return isAtomicField(node) || isRichField(node);
}

/** Everything that Android draws as EditText. */
export function isTextField(node: WebNode): boolean {
  return isEditable(node) || textFields.has(node.role) || node.role === 'spinbutton';
}

export function isDateOrTime(node: WebNode): boolean {
  return node.role === 'Date' || node.role === 'DateTime' || node.role === 'InputTime';
}

/** Sliders, progress bars, meters: what has an Android RangeInfo. */
export function isRange(node: WebNode): boolean {
  return node.role === 'slider' || node.role === 'progressbar' || node.role === 'meter';
}

export function isDisabled(node: WebNode): boolean {
  return node.property('disabled') === true;
}

export function isFocusable(node: WebNode): boolean {
  return node.property('focusable') === true;
}

export function hasOnlyText(node: WebNode): boolean {
  return node.children.every(isText);
}

export function hasListMarker(node: WebNode): boolean {
  return node.children.some((child) => child.role === 'ListMarker');
}

export function isHeading(node: WebNode): boolean {
  return node.role === 'heading';
}
