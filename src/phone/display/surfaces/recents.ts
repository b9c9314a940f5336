import type { AppInfo } from '../options.ts';
import type { SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { frame, group, label, picture } from '../view/widgets.ts';
import { launcherActivity, launcherPackage } from './home.ts';

interface RecentsActions {
  open(app: AppInfo): void;
  close(): void;
}

/** The apps that run, newest first: the launcher's overview. */
export function recents(apps: () => readonly AppInfo[], actions: RecentsActions): SurfaceDefinition {
  const resource = (name: string): string => `${launcherPackage}:id/${name}`;
  const card = (app: AppInfo): View =>
    frame(
      `task/${app.package}`,
      [
        picture(`icon/${app.package}`, [...app.label][0] ?? '?', 40, {
          resource: resource('icon'),
          description: app.label,
        }),
        group(`snapshot/${app.package}`, 'android.view.View', [], {
          resource: resource('snapshot'),
          box: { height: 200 },
          paint: { background: '#fff', radius: 16 },
        }),
      ],
      {
        resource: resource('task'),
        description: app.label,
        onTap: () => actions.open(app),
        box: { padding: [8, 40, 8, 40], gap: 8, align: 'center' },
      },
    );
  const none = (): View =>
    label('none', '近期没有任何内容', { box: { align: 'center', padding: 48 }, paint: { color: '#fff' } });
  const content = (): readonly View[] => {
    const shown = apps().toReversed().map(card);
    return shown.length === 0 ? [none()] : shown;
  };
  return {
    package: launcherPackage,
    title: launcherActivity,
    placement: 'full',
    view: () =>
      frame(
        'decor',
        [
          group('overview', 'android.widget.ScrollView', content(), {
            resource: resource('overview_panel'),
            box: { height: 'fill', scroll: true, padding: [56, 0, 24, 0] },
          }),
        ],
        { box: { height: 'fill' }, paint: { background: '#37474f' } },
      ),
    onBack: actions.close,
  };
}
