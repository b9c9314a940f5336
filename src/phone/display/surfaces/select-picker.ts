import type { PickerRequest } from '../../app/runtime.ts';
import type { SurfaceDefinition } from '../surface.ts';
import { choice } from '../view/widgets.ts';
import { alertDialog } from './alert-dialog.ts';

interface Owner {
  package: string;
  activity: string;
}

/** The list that a WebView opens for `<select>`: a tap chooses; with `multiple`, 确定 does. */
export function selectPicker(
  request: PickerRequest,
  owner: Owner,
  answer: (values: readonly string[] | undefined) => void,
): SurfaceDefinition {
  const chosen = new Set(request.options.flatMap((option, index) => (option.selected ? [index] : [])));
  const leave = (): void => answer(undefined);
  const values = (): string[] => request.options.flatMap((option, index) => (chosen.has(index) ? [option.value] : []));
  const tap = (index: number): void => {
    if (!request.multiple) return answer([request.options[index]?.value ?? '']);
    if (!chosen.delete(index)) chosen.add(index);
  };
  const rows = () =>
    request.options.map((option, index) =>
      choice(`text1/${index}`, 'CheckedTextView', option.label, chosen.has(index), () => tap(index), {
        resource: 'android:id/text1',
        flags: { enabled: !option.disabled, collectionItem: true },
        paint: { mark: request.multiple ? 'box' : 'radio' },
      }),
    );
  return {
    package: owner.package,
    title: owner.activity,
    owner: owner.package,
    placement: 'center',
    view: () =>
      alertDialog({
        title: request.title === '' ? undefined : request.title,
        rows: rows(),
        ...(request.multiple
          ? {
              positive: { text: '确定', onTap: () => answer(values()) },
              negative: { text: '取消', onTap: leave },
            }
          : {}),
      }),
    onBack: leave,
    onOutside: leave,
  };
}
