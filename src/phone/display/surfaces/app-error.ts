import type { SurfaceContext, SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { button, column } from '../view/widgets.ts';
import { alertDialog } from './alert-dialog.ts';

interface Troubled {
  label: string;
  package: string;
}

/** “X已停止运行”, and “X屡次停止运行” without the offer to start it again. */
export function crashDialog(
  app: Troubled,
  again: boolean,
  context: SurfaceContext,
  answer: (answer: 'restart' | 'close') => void,
): SurfaceDefinition {
  const restart = choiceButton('aerr_restart', '重新打开应用', () => answer('restart'));
  const close = choiceButton('aerr_close', closeText(context), () => answer('close'));
  return errorDialog(
    `Application Error: ${app.package}`,
    `${app.label}${again ? '屡次停止运行' : '已停止运行'}`,
    again ? [choiceButton('aerr_app_info', '应用信息', () => answer('close')), close] : [restart, close],
  );
}

export function notRespondingDialog(
  app: Troubled,
  context: SurfaceContext,
  answer: (answer: 'wait' | 'close') => void,
): SurfaceDefinition {
  const choices = [
    choiceButton('aerr_close', closeText(context), () => answer('close')),
    choiceButton('aerr_wait', '等待', () => answer('wait')),
  ];
  const dialog = errorDialog(`Application Not Responding: ${app.package}`, `${app.label}没有响应`, choices);
  return { ...dialog, about: app.package };
}

function errorDialog(title: string, words: string, buttons: readonly View[]): SurfaceDefinition {
  return {
    package: 'android',
    title,
    type: 'system',
    placement: 'center',
    view: () => alertDialog({ title: words, custom: [column('choices', buttons, { box: { padding: [0, 0, 8, 0] } })] }),
  };
}

function choiceButton(name: string, text: string, onTap: () => void): View {
  return button(name, text, onTap, {
    resource: `android:id/${name}`,
    box: { width: 'fill', align: 'start' },
    paint: { color: '#202124', size: 16, bold: false },
  });
}

function closeText({ apiLevel }: SurfaceContext): string {
  return apiLevel < 30 ? '关闭' : '关闭应用';
}
