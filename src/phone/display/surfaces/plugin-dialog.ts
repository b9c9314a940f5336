import type { JsDialog } from '../../app/runtime.ts';
import type { SurfaceDefinition, TextField } from '../surface.ts';
import { field } from '../view/widgets.ts';
import { alertDialog, type AlertButton } from './alert-dialog.ts';
import type { JsAnswer } from './js-dialog.ts';

/**
 * A dialog of cordova-plugin-dialogs: the app's own title and labels. Its Notification.java puts the labels of confirm and prompt on the
 * negative, neutral and positive button in this order, the one of alert on the positive.
 */
export function pluginDialog(
  dialog: JsDialog,
  owner: { package: string; activity: string },
  answer: (answer: JsAnswer) => void,
): SurfaceDefinition {
  const input: TextField | undefined =
    dialog.kind === 'prompt' ? { view: 'value', text: dialog.defaultText, focused: false } : undefined;
  const press = (button: number): void =>
    answer({ accepted: button > 0, button, ...(input === undefined ? {} : { text: input.text }) });
  const buttons = (dialog.buttons ?? ['确定'])
    .slice(0, 3)
    .map((text, index) => ({ text, onTap: () => press(index + 1) }));
  const edit = (shown: TextField) =>
    field(shown.view, shown.text, shown.focused, () => (shown.focused = true), { resource: 'android:id/value' });
  return {
    package: owner.package,
    title: owner.activity,
    owner: owner.package,
    placement: 'center',
    ...(input === undefined ? {} : { field: input }),
    view: () =>
      alertDialog({
        title: dialog.title ?? '',
        message: dialog.message,
        ...(input === undefined ? {} : { custom: [edit(input)] }),
        ...placeButtons(dialog.kind, buttons),
      }),
    onBack: () => press(0),
    onOutside: () => press(0),
  };
}

function placeButtons(
  kind: JsDialog['kind'],
  [first, second, third]: readonly AlertButton[],
): { positive?: AlertButton; negative?: AlertButton; neutral?: AlertButton } {
  if (first === undefined) return {};
  if (kind === 'alert') return { positive: first };
  return {
    negative: first,
    ...(second === undefined ? {} : { neutral: second }),
    ...(third === undefined ? {} : { positive: third }),
  };
}
