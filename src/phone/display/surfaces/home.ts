import type { HomeItem } from '../options.ts';
import type { SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { column, frame, group, label, picture, row } from '../view/widgets.ts';

export const launcherPackage = 'com.android.launcher3';

/** Class of the home activity, the same in all API levels: what `am` and `dumpsys` of this phone name. */
export const launcherActivity = `${launcherPackage}.uioverrides.QuickstepLauncher`;

const COLUMNS = 4;
const iconPaint = { background: '#fff', color: '#1a73e8' };
const namePaint = { size: 12, color: '#fff', lines: 2 };

/** Home: the installed apps as icons. */
export function home(items: () => readonly HomeItem[], launch: (component: string) => void): SurfaceDefinition {
  const resource = (name: string): string => `${launcherPackage}:id/${name}`;
  const icon = (item: HomeItem): View => ({
    id: `icon/${item.component}`,
    className: 'android.widget.TextView',
    text: item.label,
    description: item.label,
    flags: { longClickable: true },
    box: { weight: 1, height: 92, align: 'center', padding: [6, 2, 0, 2], gap: 6 },
    // The words are drawn below the picture by a child.
    paint: { symbol: '' },
    onTap: () => launch(item.component),
    children: [
      { ...picture(`picture/${item.component}`, [...item.label][0] ?? '?', 52, { paint: iconPaint }), decor: true },
      {
        ...label(`name/${item.component}`, item.label, { box: { align: 'center', height: 32 }, paint: namePaint }),
        decor: true,
      },
    ],
  });
  const rows = (): View[] => {
    const shown = items();
    return Array.from({ length: Math.ceil(shown.length / COLUMNS) }, (_, index) => {
      const icons = shown.slice(index * COLUMNS, (index + 1) * COLUMNS).map(icon);
      const rest = Array.from({ length: COLUMNS - icons.length }, (__, gap) => ({
        ...column(`gap/${gap}`, []),
        decor: true,
        box: { weight: 1 },
      }));
      return row(`row/${index}`, [...icons, ...rest], { through: true, box: { align: 'start' } });
    });
  };
  return {
    package: launcherPackage,
    title: launcherActivity,
    placement: 'full',
    view: () =>
      frame(
        'decor',
        [
          frame(
            'launcher',
            [
              group('workspace', 'android.widget.ScrollView', rows(), {
                resource: resource('workspace'),
                box: { height: 'fill', scroll: true, padding: [56, 12, 24, 12], gap: 12 },
              }),
            ],
            { resource: resource('launcher'), box: { height: 'fill' } },
          ),
        ],
        {
          box: { height: 'fill' },
          paint: { background: 'linear-gradient(160deg,#274b7a,#4f86b8 60%,#8fb6cf)' },
        },
      ),
  };
}
