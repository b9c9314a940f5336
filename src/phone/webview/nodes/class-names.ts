import { hasOnlyText, isDateOrTime, isDocument, isHeading, isImage, isSelect, isTextField } from './kinds.ts';
import type { WebNode } from './web-node.ts';

/** Generations of Chromium's rules: about 2019-2022, M110-M139, and later. */
export type NodeProfile = 'old' | 'middle' | 'current';

const VIEW = 'android.view.View';

/** Chromium `AXRoleToAndroidClassName`. What is not here is a View. */
const classes: Readonly<Record<string, string>> = {
  StaticText: 'android.widget.TextView',
  button: 'android.widget.Button',
  checkbox: 'android.widget.CheckBox',
  radio: 'android.widget.RadioButton',
  slider: 'android.widget.SeekBar',
  meter: 'android.widget.ProgressBar',
  progressbar: 'android.widget.ProgressBar',
  tablist: 'android.widget.TabWidget',
  ColorWell: 'android.widget.Spinner',
  combobox: 'android.widget.Spinner',
  list: 'android.widget.ListView',
  listbox: 'android.widget.ListView',
  DescriptionList: 'android.widget.ListView',
  table: 'android.widget.GridView',
  grid: 'android.widget.GridView',
  treegrid: 'android.widget.GridView',
  menuitem: 'android.view.MenuItem',
  menuitemcheckbox: 'android.view.MenuItem',
  menuitemradio: 'android.view.MenuItem',
  dialog: 'android.app.Dialog',
  switch: 'android.widget.ToggleButton',
  radiogroup: 'android.widget.RadioGroup',
  alertdialog: 'android.app.AlertDialog',
};

/** Where an older generation has another class. */
const changed: Readonly<Record<NodeProfile, Readonly<Record<string, string>>>> = {
  old: { switch: 'android.widget.CheckBox', radiogroup: VIEW, alertdialog: VIEW },
  middle: { alertdialog: VIEW },
  current: {},
};

export function classOf(node: WebNode, profile: NodeProfile, clickable: boolean): string {
  if (isDocument(node)) return node.parent === undefined ? 'android.webkit.WebView' : VIEW;
  if (isImage(node)) return clickable && profile === 'current' ? 'android.widget.ImageButton' : 'android.widget.Image';
  if (isSelect(node)) return profile === 'old' ? 'android.widget.Spinner' : VIEW;
  if (isTextField(node) || isTypedCombobox(node)) return 'android.widget.EditText';
  if (isDateOrTime(node)) return 'android.widget.Spinner';
  if (node.role === 'button' && node.property('pressed') !== undefined) return 'android.widget.ToggleButton';
  if (profile !== 'old' && isTextView(node)) return 'android.widget.TextView';
  return changed[profile][node.role] ?? classes[node.role] ?? VIEW;
}

function isTypedCombobox(node: WebNode): boolean {
  return node.role === 'combobox' && node.dom?.tag === 'input';
}

function isTextView(node: WebNode): boolean {
  const candidate = node.role === 'generic' || node.role === 'paragraph' || isHeading(node);
  return candidate && hasOnlyText(node);
}
