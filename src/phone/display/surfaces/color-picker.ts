import type { PickerRequest } from '../../app/runtime.ts';
import type { SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { column, label, row } from '../view/widgets.ts';
import { alertDialog } from './alert-dialog.ts';

/** The eight colours that Chromium's dialog suggests. */
const colors: readonly (readonly [string, string])[] = [
  ['红色', '#ff0000'],
  ['青色', '#00ffff'],
  ['蓝色', '#0000ff'],
  ['绿色', '#008000'],
  ['洋红', '#ff00ff'],
  ['黄色', '#ffff00'],
  ['黑色', '#000000'],
  ['白色', '#ffffff'],
];

export function colorPicker(
  request: PickerRequest,
  owner: { package: string; activity: string },
  answer: (values: readonly string[] | undefined) => void,
): SurfaceDefinition {
  let chosen = request.value || '#000000';
  const leave = (): void => answer(undefined);
  const swatch = ([name, value]: readonly [string, string]): View =>
    row(
      `row/${value}`,
      [
        column(`swatch/${value}`, [], {
          box: { width: 28, height: 28 },
          paint: { background: value, border: '#80868b' },
          decor: true,
        }),
        label(`name/${value}`, name, { flags: { selected: chosen === value }, box: { weight: 1 } }),
        label(`tick/${value}`, chosen === value ? '✓' : '', { box: { width: 24 }, decor: true }),
      ],
      {
        description: name,
        onTap: () => (chosen = value),
        box: { padding: [8, 8, 8, 8], gap: 12 },
      },
    );
  return {
    package: owner.package,
    title: owner.activity,
    owner: owner.package,
    placement: 'center',
    view: () =>
      alertDialog({
        title: '选择颜色',
        custom: [column('colors', colors.map(swatch))],
        positive: { text: '设置', onTap: () => answer([chosen]) },
        negative: { text: '取消', onTap: leave },
      }),
    onBack: leave,
    onOutside: leave,
  };
}
