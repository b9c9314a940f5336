import type { SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { button, column, frame, group, label, row } from '../view/widgets.ts';

const provider = 'com.google.android.providers.media.module';

/** Android's photo picker (API 33 and later): a sheet of thumbnails. Answers with indexes. */
export function photoPicker(
  pictures: readonly { name: string; mimeType: string }[],
  multiple: boolean,
  owner: string | undefined,
  answer: (indexes: readonly number[] | undefined) => void,
): SurfaceDefinition {
  const resource = (name: string): string => `${provider}:id/${name}`;
  const chosen = new Set<number>();
  const leave = (): void => answer(undefined);
  const tap = (index: number): void => {
    if (!multiple) return answer([index]);
    if (!chosen.delete(index)) chosen.add(index);
  };
  const thumbnail = (picture: { name: string; mimeType: string }, index: number): View =>
    frame(
      `item/${index}`,
      [
        group(`thumbnail/${index}`, 'android.widget.ImageView', [], {
          resource: resource('icon_thumbnail'),
          description: `${picture.mimeType.startsWith('video/') ? '视频' : '照片'}，${picture.name}`,
          box: { height: 104 },
          paint: {
            background: 'linear-gradient(#7db4e6,#cfe3f2 55%,#6b8f5a 55%,#40603a)',
            symbol: chosen.has(index) ? '✓' : picture.mimeType.startsWith('video/') ? '▶' : '',
            color: '#fff',
            size: 30,
          },
        }),
      ],
      { onTap: () => tap(index), flags: { selected: chosen.has(index), collectionItem: true }, box: { width: 104 } },
    );
  const tab = (name: string, selected: boolean): View =>
    label(`tab/${name}`, name, {
      flags: { selected },
      box: { weight: 1, align: 'center', padding: [10, 0, 10, 0] },
      paint: { bold: selected, color: selected ? '#1a73e8' : '#5f6368' },
    });
  const grid = (): View =>
    group(
      'grid',
      'androidx.recyclerview.widget.RecyclerView',
      [row('thumbnails', pictures.map(thumbnail), { through: true, box: { gap: 4 } })],
      {
        resource: resource('picker_tab_recycler_view'),
        flags: { collection: true },
        box: { scroll: true, padding: 8 },
      },
    );
  const add = (): View =>
    button('add', `添加 (${chosen.size})`, () => answer([...chosen].toSorted((one, other) => one - other)), {
      resource: resource('button_add'),
      box: { width: 'fill' },
    });
  return {
    package: provider,
    title: 'com.android.providers.media.photopicker.PhotoPickerActivity',
    owner,
    placement: 'bottom',
    width: 10_000,
    view: () =>
      frame('decor', [
        column(
          'sheet',
          [
            label('privacy', '此应用只能访问您选择的照片', {
              resource: resource('privacy_text'),
              box: { align: 'center', padding: [16, 16, 8, 16] },
              paint: { size: 13, color: '#5f6368' },
            }),
            row('tabs', [tab('照片', true), tab('相册', false)], { resource: resource('tab_layout') }),
            grid(),
            ...(chosen.size > 0 ? [add()] : []),
          ],
          {
            resource: resource('bottom_sheet'),
            box: { padding: [0, 0, 24, 0] },
            paint: { background: '#fff', radius: 20 },
          },
        ),
      ]),
    onBack: leave,
    onOutside: leave,
  };
}
