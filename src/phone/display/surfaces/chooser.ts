import type { SurfaceContext, SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { column, frame, group, label, list, picture } from '../view/widgets.ts';

export interface Choice {
  label: string;
  package: string;
}

interface Chooser {
  /** 选择操作 where it is empty. */
  title: string;
  items: readonly Choice[];
  owner: string | undefined;
}

/** The list of apps that can do what was asked: ResolverActivity of the framework, from API 34 on the intent resolver's. */
export function chooser(
  request: Chooser,
  context: SurfaceContext,
  answer: (index: number | undefined) => void,
): SurfaceDefinition {
  const separate = context.apiLevel >= 34;
  const leave = (): void => answer(undefined);
  return {
    package: separate ? 'com.android.intentresolver' : 'android',
    title: separate ? 'com.android.intentresolver.ChooserActivity' : 'com.android.internal.app.ChooserActivity',
    owner: request.owner,
    placement: 'bottom',
    width: 480,
    view: () => (separate ? separateList(request, answer) : frameworkList(request, context.apiLevel, answer)),
    onBack: leave,
    onOutside: leave,
  };
}

const sheet = { background: '#fff', radius: 14, shadow: true };

function frameworkList(request: Chooser, apiLevel: number, answer: (index: number) => void): View {
  const title = label('title', request.title || '选择操作', {
    resource: 'android:id/title',
    box: { padding: [16, 24, 8, 24] },
    paint: { size: 18 },
  });
  const rows = request.items.map((item, index) => {
    const words = column(`words${index}`, [label(`text1/${index}`, item.label, { resource: 'android:id/text1' })], {
      box: { weight: 1 },
    });
    const icon = picture(`icon/${index}`, initial(item.label), 36, { resource: 'android:id/icon' });
    return column(`row/${index}`, [icon, words], {
      onTap: () => answer(index),
      box: { axis: 'row', align: 'center', gap: 16, padding: [8, 24, 8, 24] },
    });
  });
  const items = list('resolver_list', rows, {
    resource: 'android:id/resolver_list',
    box: { padding: [0, 0, 16, 0] },
  });
  const recycled = { ...items, className: 'androidx.recyclerview.widget.RecyclerView' };
  return inContent([title, apiLevel >= 30 ? recycled : items]);
}

function separateList(request: Chooser, answer: (index: number) => void): View {
  const resource = (name: string): string => `com.android.intentresolver:id/${name}`;
  const title = label('headline', request.title || '选择操作', {
    resource: resource('headline'),
    box: { padding: [16, 24, 8, 24] },
    paint: { size: 18 },
  });
  const cells = request.items.map((item, index) => {
    const icon = picture(`icon/${index}`, initial(item.label), 44, { resource: 'android:id/icon' });
    const text = label(`text1/${index}`, item.label, {
      resource: 'android:id/text1',
      box: { align: 'center' },
      paint: { size: 12 },
    });
    return column(`item/${index}`, [icon, text], {
      resource: resource('item'),
      onTap: () => answer(index),
      box: { width: 80, align: 'center', gap: 6, padding: 6 },
    });
  });
  const rows = chunks(cells, 4).map((row, index) =>
    column(`line/${index}`, row, { through: true, box: { axis: 'row', align: 'start' } }),
  );
  const grid = group('resolver_list', 'android.widget.GridView', rows, {
    resource: resource('resolver_list'),
    flags: { collection: true },
    box: { scroll: true, padding: [8, 8, 20, 8] },
  });
  return inContent([title, grid]);
}

function inContent(children: readonly View[]): View {
  const panel = column('contentPanel', children, { resource: 'android:id/contentPanel', paint: sheet });
  return frame('decor', [frame('content', [panel], { resource: 'android:id/content' })]);
}

function initial(words: string): string {
  return [...words][0] ?? '?';
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
