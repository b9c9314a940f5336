import type { AppInfo } from '../options.ts';
import type { SurfaceDefinition } from '../surface.ts';
import { frame, label, picture } from '../view/widgets.ts';

/** The window that stands in for an app until its first frame: no content that a reader of trees could take for the app's. */
export function startingWindow(app: AppInfo): SurfaceDefinition {
  return {
    package: app.package,
    title: app.activity,
    owner: app.package,
    placement: 'full',
    view: () =>
      frame(
        'decor',
        [
          { ...picture('icon', [...app.label][0] ?? '?', 88), decor: true },
          { ...label('name', app.label, { box: { align: 'center' } }), decor: true },
        ],
        { box: { height: 'fill', justify: 'center', align: 'center', gap: 16 }, paint: { background: '#fff' } },
      ),
  };
}
