import type { PostedNotification } from '../notifications.ts';
import type { SurfaceContext, SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { button, column, frame, group, label, row } from '../view/widgets.ts';

const systemUi = 'com.android.systemui';

interface ShadeActions {
  open(notification: PostedNotification): void;
  clear(): void;
  close(): void;
}

/** The notification shade pulled down over everything. */
export function shade(
  notifications: () => readonly PostedNotification[],
  context: SurfaceContext,
  actions: ShadeActions,
): SurfaceDefinition {
  const resource = (name: string): string => `${systemUi}:id/${name}`;
  const content = (): View[] => {
    const shown = notifications().toReversed();
    if (shown.length === 0) {
      const none = label('none', '没有通知', {
        resource: resource('no_notifications'),
        box: { align: 'center', padding: 24 },
        paint: { color: '#fff' },
      });
      return [none];
    }
    const clear = button('clear', '全部清除', actions.clear, {
      resource: resource('dismiss_text'),
      paint: { color: '#fff' },
    });
    return [...shown.map((each, index) => notificationRow(each, index, context, actions)), clear];
  };
  return {
    package: systemUi,
    title: context.apiLevel < 30 ? 'StatusBar' : 'NotificationShade',
    type: 'system',
    placement: 'full',
    view: () =>
      frame(
        'decor',
        [
          group(
            'panel',
            'android.view.ViewGroup',
            [
              group('scroller', 'android.view.ViewGroup', content(), {
                resource: resource('notification_stack_scroller'),
                box: { height: 'fill', scroll: true, padding: [32, 8, 16, 8], gap: 8, align: 'end' },
              }),
            ],
            { resource: resource('notification_panel'), box: { height: 'fill' } },
          ),
        ],
        { box: { height: 'fill' }, paint: { background: 'rgba(32,33,36,.88)' } },
      ),
    onBack: actions.close,
  };
}

function notificationRow(
  each: PostedNotification,
  index: number,
  context: SurfaceContext,
  actions: ShadeActions,
): View {
  const id = (name: string): string => `${name}/${each.at}/${index}`;
  const small = { size: 12, color: '#5f6368' };
  const heading = row(
    id('header'),
    [
      label(id('app'), each.label, { resource: 'android:id/app_name_text', box: { width: 'wrap' }, paint: small }),
      label(id('time'), timeOfDay(each.at, context), {
        resource: 'android:id/time',
        box: { width: 'wrap' },
        paint: small,
      }),
    ],
    { resource: 'android:id/notification_header', box: { gap: 8 } },
  );
  const words = column(
    id('content'),
    [
      heading,
      label(id('title'), each.title, { resource: 'android:id/title', paint: { size: 15, bold: true } }),
      label(id('text'), each.text, { resource: 'android:id/text', paint: { size: 14 } }),
    ],
    { resource: 'android:id/status_bar_latest_event_content', box: { padding: 14, gap: 4 } },
  );
  return frame(id('row'), [{ ...words, className: 'android.widget.FrameLayout' }], {
    resource: `${systemUi}:id/expandableNotificationRow`,
    onTap: () => actions.open(each),
    paint: { background: '#fff', radius: 10 },
  });
}

function timeOfDay(at: number, { timeZone }: SurfaceContext): string {
  return new Date(at).toLocaleTimeString('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false });
}
