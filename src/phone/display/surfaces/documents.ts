import type { SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { button, column, filler, frame, group, label, picture } from '../view/widgets.ts';

const documentsUi = 'com.android.documentsui';

export interface Document {
  name: string;
  mimeType: string;
}

/** The system's file picker (DocumentsUI). A tap chooses; where several may be chosen, 选择 does. Answers with indexes. */
export function documents(
  files: readonly Document[],
  multiple: boolean,
  owner: string | undefined,
  answer: (indexes: readonly number[] | undefined) => void,
): SurfaceDefinition {
  const resource = (name: string): string => `${documentsUi}:id/${name}`;
  const chosen = new Set<number>();
  const leave = (): void => answer(undefined);
  const tap = (index: number): void => {
    if (!multiple) return answer([index]);
    if (!chosen.delete(index)) chosen.add(index);
  };
  const item = (file: Document, index: number): View => {
    const words = column(
      `words/${index}`,
      [
        label(`title/${index}`, file.name, { resource: 'android:id/title' }),
        label(`details/${index}`, file.mimeType, {
          resource: resource('details'),
          paint: { size: 12, color: '#5f6368' },
        }),
      ],
      { box: { weight: 1 } },
    );
    return column(
      `item/${index}`,
      [picture(`icon/${index}`, symbolOf(file), 40, { resource: resource('icon_thumb') }), words],
      {
        resource: resource('item_root'),
        onTap: () => tap(index),
        flags: { selected: chosen.has(index), collectionItem: true },
        box: { axis: 'row', align: 'center', gap: 16, padding: [10, 16, 10, 16] },
        paint: { background: chosen.has(index) ? '#e8f0fe' : '#fff' },
      },
    );
  };
  const body = (): View => {
    const none = label('message', '无任何文件', {
      resource: 'android:id/message',
      box: { align: 'center', padding: 40 },
    });
    if (files.length === 0) return none;
    return group('dir_list', 'androidx.recyclerview.widget.RecyclerView', files.map(item), {
      resource: resource('dir_list'),
      flags: { collection: true },
      box: { scroll: true },
    });
  };
  const select = button('select', '选择', () => answer([...chosen].toSorted((one, other) => one - other)), {
    resource: resource('action_menu_select'),
  });
  return {
    package: documentsUi,
    title: 'com.android.documentsui.picker.PickActivity',
    owner,
    placement: 'full',
    view: () =>
      frame(
        'decor',
        [
          group(
            'toolbar',
            'android.view.ViewGroup',
            [
              label('heading', '最近', { box: { width: 'wrap' }, paint: { size: 20 } }),
              filler('rest'),
              ...(chosen.size > 0 ? [select] : []),
            ],
            {
              resource: resource('toolbar'),
              box: { axis: 'row', align: 'center', height: 56, padding: [0, 16, 0, 16] },
            },
          ),
          body(),
        ],
        { box: { height: 'fill' }, paint: { background: '#fff' } },
      ),
    onBack: leave,
  };
}

function symbolOf({ mimeType }: Document): string {
  if (mimeType.startsWith('image/')) return '▣';
  if (mimeType.startsWith('video/')) return '▶';
  return mimeType.startsWith('audio/') ? '♪' : '☰';
}
