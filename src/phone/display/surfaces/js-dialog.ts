import type { JsDialog } from '../../app/runtime.ts';
import type { SurfaceDefinition, TextField } from '../surface.ts';
import type { View } from '../view/view.ts';
import { column, field, label } from '../view/widgets.ts';
import { alertDialog, type AlertParts } from './alert-dialog.ts';

export interface JsAnswer {
  accepted: boolean;
  text?: string;
  /** Of an app's own dialog: which of its buttons, counted from 1; 0 when it was cancelled. */
  button?: number;
}

interface Owner {
  package: string;
  activity: string;
  shape: 'webview' | 'cordova';
}

/**
 * alert, confirm, prompt and beforeunload as Android shows them: AwJsDialog's texts in a plain WebView (Chromium
 * components/android_webview, JsDialogHelper), SystemWebChromeClient's in Cordova.
 */
export function jsDialog(dialog: JsDialog, owner: Owner, answer: (answer: JsAnswer) => void): SurfaceDefinition {
  const input: TextField | undefined =
    dialog.kind === 'prompt' ? { view: 'value', text: dialog.defaultText, focused: false } : undefined;
  const accept = (): void => answer(input === undefined ? { accepted: true } : { accepted: true, text: input.text });
  const refuse = (): void => answer({ accepted: false });
  const cordova = owner.shape === 'cordova';
  // Cordova's alert takes Back for its only button; a WebView's alert is cancelled, which a page cannot tell apart.
  const leave = dialog.kind === 'alert' && cordova ? accept : refuse;
  return {
    package: owner.package,
    title: owner.activity,
    owner: owner.package,
    placement: 'center',
    ...(input === undefined ? {} : { field: input }),
    view: () => alertDialog(dialogParts(dialog, cordova, input, accept, refuse)),
    onBack: leave,
    // Cordova builds its dialogs cancelable; JsDialogHelper sets no outside touch apart.
    onOutside: leave,
  };
}

function dialogParts(
  dialog: JsDialog,
  cordova: boolean,
  input: TextField | undefined,
  accept: () => void,
  refuse: () => void,
): AlertParts {
  const message = dialog.message;
  const yes = { text: '确定', onTap: accept };
  const no = { text: '取消', onTap: refuse };
  if (dialog.kind === 'beforeunload') {
    const parts = { title: '确认离开', positive: { ...yes, text: '离开此页' }, negative: { ...no, text: '留在此页' } };
    return { ...parts, message: `${message}\n\n您确定要离开此页吗？`.trim() };
  }
  if (input !== undefined) {
    const edit = editor(input);
    if (cordova) return { message, custom: [edit], positive: yes, negative: no };
    const custom = column('prompt', [label('message', message, { resource: 'android:id/message' }), edit]);
    return { title: webViewTitle(dialog.url), custom: [custom], positive: yes, negative: no };
  }
  if (dialog.kind === 'alert') {
    return { title: cordova ? 'Alert' : webViewTitle(dialog.url), message, positive: yes };
  }
  return { title: cordova ? 'Confirm' : webViewTitle(dialog.url), message, positive: yes, negative: no };
}

function editor(input: TextField): View {
  return field(input.view, input.text, input.focused, () => (input.focused = true), {
    resource: 'android:id/value',
  });
}

function webViewTitle(url: string): string {
  if (/^(?:data|about|javascript):/i.test(url) || !URL.canParse(url)) return 'JavaScript';
  const { protocol, host } = new URL(url);
  return `网址为“${protocol}//${host}”的网页显示：`;
}
