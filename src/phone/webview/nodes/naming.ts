import type { NodeProfile } from './class-names.ts';
import {
  hasListMarker,
  hasOnlyText,
  inputType,
  isAtomicField,
  isDateOrTime,
  isDocument,
  isEditable,
  isFocusable,
  isIframe,
  isImage,
  isLink,
  isRange,
  isRichField,
  isSelect,
  isText,
} from './kinds.ts';
import type { WebNode } from './web-node.ts';

/** The words of a node as Android's service reads them. */
export interface Words {
  text: string;
  contentDescription: string | undefined;
  hint: string;
}

/** Roles whose aria-label is a container title, which UIA2 does not show (current rules). */
const containers = new Set([
  'banner',
  'complementary',
  'contentinfo',
  'main',
  'navigation',
  'form',
  'region',
  'search',
  'list',
  'listbox',
  'grid',
  'table',
  'treegrid',
  'menu',
  'menubar',
  'radiogroup',
  'tablist',
  'tabpanel',
  'tree',
  'group',
  'Iframe',
  'article',
  'DescriptionList',
  'toolbar',
]);

/** Roles whose aria-label is the content description (current rules). */
const described = new Set([
  'button',
  'cell',
  'gridcell',
  'checkbox',
  'columnheader',
  'rowheader',
  'heading',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'row',
  'switch',
  'tab',
  'tooltip',
  'treeitem',
]);

/** Roles that ARIA names from their contents: their text needs no collecting. */
const namedByContents = new Set([...described, 'StaticText', 'DisclosureTriangle', 'ListMarker']);

/** Chromium's own words of a file input, which it has in the browser's language. */
const NO_FILE = '未选择任何文件';
const noFile = new Set(['No file chosen', 'No files chosen', '未选择任何文件', '未选择文件']);

/** Longest text that one node collects from its children: a page cannot make a dump of any size from nothing. */
const LONGEST = 100_000;

export function wordsOf(node: WebNode, profile: NodeProfile): Words {
  const text = textOf(node, profile);
  const hint = hintOf(node);
  if (isLink(node)) return linkWords(node, text, profile, hint);
  if (nameGoesTo(node, profile) === 'contentDescription') return { text, contentDescription: node.name, hint };
  return { text, contentDescription: undefined, hint };
}

/** A link is described by its words; named by an attribute it also shows the last part of its address. */
function linkWords(node: WebNode, text: string, profile: NodeProfile, hint: string): Words {
  if (node.nameFrom === 'attribute') {
    return { text: profile === 'current' ? text : baseName(node), contentDescription: node.name, hint };
  }
  const words = text === '' ? baseName(node) : text;
  return { text: '', contentDescription: words === '' ? undefined : words, hint };
}

type Destination = 'text' | 'contentDescription' | 'nowhere';

function nameGoesTo(node: WebNode, profile: NodeProfile): Destination {
  if (node.nameFrom === 'css') return 'contentDescription';
  if (node.nameFrom !== 'attribute') return 'text';
  if (isLink(node)) return 'contentDescription';
  if (profile !== 'current') return 'text';
  if (containers.has(node.role)) return 'nowhere';
  return isImage(node) || described.has(node.role) ? 'contentDescription' : 'text';
}

function textOf(node: WebNode, profile: NodeProfile): string {
  if (isIframe(node)) return '';
  const shown = shownValue(node, profile);
  if (shown !== undefined) return shown;
  const named = nameGoesTo(node, profile) === 'text' && !isRichField(node) ? node.name : '';
  if (named !== '' || isDocument(node) || node.role === 'separator') return named;
  const collected = collectedText(node, profile);
  if (collected !== '') return collected;
  if (isRichField(node)) return node.value;
  const nameable = (isLink(node) || isImage(node)) && !node.nameless && node.name === '';
  return nameable || (isLink(node) && node.nameFrom === 'attribute') ? baseName(node) : '';
}

/** The value where Android shows it in place of the name. */
function shownValue(node: WebNode, profile: NodeProfile): string | undefined {
  if (inputType(node) === 'file') return fileText(node);
  if (node.role === 'ColorWell') return node.value.toUpperCase();
  if (node.role === 'spinbutton' || isRange(node)) return rangeText(node, profile);
  if (isAtomicField(node) || isSelect(node) || isDateOrTime(node)) return node.value;
  return undefined;
}

function rangeText(node: WebNode, profile: NodeProfile): string {
  if (profile === 'current') return node.name;
  return [node.value, node.name].filter((part) => part !== '').join(', ');
}

function fileText(node: WebNode): string {
  return node.value === '' || noFile.has(node.value) ? NO_FILE : node.value;
}

function collectedText(node: WebNode, profile: NodeProfile): string {
  if (namedByContents.has(node.role)) return '';
  const words = hasOnlyText(node) && !hasListMarker(node);
  const pictures = isFocusable(node) && node.children.every((child) => isText(child) || isImage(child));
  if (!words && !pictures) return '';
  return node.children
    .map((child) => textOf(child, profile))
    .join('')
    .slice(0, LONGEST);
}

/** Labels and placeholder of what shows its value. */
function hintOf(node: WebNode): string {
  if (inputType(node) === 'file') {
    return `${node.nameFrom === 'contents' || node.name === '' ? '选择文件' : node.name}: ${fileText(node)}`;
  }
  const showsValue = isEditable(node) || isSelect(node) || isDateOrTime(node) || node.role === 'ColorWell';
  if (!showsValue) return '';
  const placeholder = node.dom?.attribute('placeholder') ?? node.dom?.attribute('aria-placeholder') ?? '';
  const named = node.role === 'spinbutton' ? '' : node.name;
  const parts = [named, placeholder === node.name ? '' : placeholder, node.description];
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
}

/** `home_icon` of `/icons/home_icon.png?v=2`. */
function baseName(node: WebNode): string {
  const url = node.property('url');
  if (typeof url !== 'string' || url.startsWith('data:')) return '';
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
