import type { View } from '../view/view.ts';

/** How long a toast is shown and listed: `Toast.LENGTH_LONG`, and UIA2's listener keeps it as long. */
export const toastMillis = 3500;

/** A toast as it is drawn; it is no window that can be read or touched. */
export function toastView(text: string): View {
  return {
    id: 'toast',
    className: 'android.widget.Toast',
    box: { height: 'fill', justify: 'end', align: 'center', padding: [0, 40, 72, 40] },
    children: [
      {
        id: 'message',
        className: 'android.widget.TextView',
        text,
        box: { width: 'wrap', padding: [12, 20, 12, 20] },
        paint: { background: 'rgba(50,50,50,.92)', color: '#fff', radius: 22, size: 14 },
      },
    ],
  };
}
