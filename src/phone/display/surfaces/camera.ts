import type { SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { frame, group, picture, row } from '../view/widgets.ts';

const camera = 'com.android.camera2';

/** AOSP's camera as another app calls it: shutter, then done or retake. Recording needs two taps on the shutter. */
export function cameraCapture(
  owner: string | undefined,
  video: boolean,
  answer: (taken: true | undefined) => void,
): SurfaceDefinition {
  let state: 'ready' | 'recording' | 'taken' = 'ready';
  const leave = (): void => answer(undefined);
  const shoot = (): void => {
    state = video && state === 'ready' ? 'recording' : 'taken';
  };
  const press = (id: string, symbol: string, description: string, onTap: () => void): View => ({
    ...picture(id, symbol, id === 'shutter_button' ? 72 : 52, {
      resource: `${camera}:id/${id}`,
      description,
      onTap,
      paint: { background: id === 'done_button' ? '#1e8e3e' : '#5f6368' },
    }),
    className: 'android.widget.ImageView',
  });
  const controls = (): View[] => {
    const cancel = press('cancel_button', '✕', '取消', leave);
    if (state !== 'taken') return [cancel, press('shutter_button', state === 'recording' ? '■' : '●', '快门', shoot)];
    const done = press('done_button', '✓', '完成', () => answer(true));
    return [cancel, press('retake_button', '↺', '重拍', () => (state = 'ready')), done];
  };
  return {
    package: camera,
    title: 'com.android.camera.CaptureActivity',
    owner,
    placement: 'full',
    view: () =>
      frame(
        'decor',
        [
          group('preview', 'android.view.View', [], {
            resource: `${camera}:id/preview_content`,
            box: { weight: 1 },
            paint: { background: 'linear-gradient(#7db4e6,#cfe3f2 55%,#6b8f5a 55%,#40603a)' },
          }),
          row('bottom_bar', controls(), {
            resource: `${camera}:id/bottom_bar`,
            box: { height: 140, justify: 'center', gap: 36 },
            paint: { background: '#202124' },
          }),
        ],
        { box: { height: 'fill' }, paint: { background: '#202124' } },
      ),
    onBack: leave,
  };
}
