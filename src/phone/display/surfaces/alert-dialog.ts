import type { View } from '../view/view.ts';
import { button, column, frame, label, list, row, scroller, space } from '../view/widgets.ts';

export interface AlertParts {
  title?: string | undefined;
  message?: string | undefined;
  /** Under `android:id/custom`. */
  custom?: readonly View[];
  /** Rows of `android:id/select_dialog_listview`. */
  rows?: readonly View[];
  /** android:id/button1 (right), 2, 3 (left). */
  positive?: AlertButton;
  negative?: AlertButton;
  neutral?: AlertButton;
}

export interface AlertButton {
  text: string;
  onTap(): void;
}

/** The tree of a framework AlertDialog (AOSP alert_dialog_material.xml, select_dialog_material.xml). */
export function alertDialog(parts: AlertParts): View {
  const panels = [titlePanel(parts), messagePanel(parts), customPanel(parts), buttonPanel(parts)];
  const parent = column(
    'parentPanel',
    panels.flatMap((panel) => panel ?? []),
    {
      resource: 'android:id/parentPanel',
      paint: { background: '#fff', radius: 8, shadow: true },
    },
  );
  return frame('decor', [frame('content', [parent], { resource: 'android:id/content' })]);
}

function titlePanel({ title }: AlertParts): View | undefined {
  if (title === undefined) return undefined;
  const text = label('alertTitle', title, { resource: 'android:id/alertTitle', paint: { size: 19, bold: true } });
  const template = row('title_template', [text], {
    resource: 'android:id/title_template',
    box: { padding: [18, 24, 6, 24] },
  });
  return column('topPanel', [template], { resource: 'android:id/topPanel' });
}

function messagePanel({ message, rows }: AlertParts): View | undefined {
  if (rows !== undefined) {
    const view = list('list', rows, { resource: 'android:id/select_dialog_listview' });
    return frame('contentPanel', [view], { resource: 'android:id/contentPanel', box: { shrink: true } });
  }
  if (message === undefined) return undefined;
  const text = label('message', message, { resource: 'android:id/message', paint: { color: '#5f6368' } });
  const scrolled = scroller('scrollView', [column('messageHolder', [text], { box: { padding: [10, 24, 8, 24] } })], {
    resource: 'android:id/scrollView',
  });
  return frame('contentPanel', [scrolled], { resource: 'android:id/contentPanel', box: { shrink: true } });
}

function customPanel({ custom }: AlertParts): View | undefined {
  if (custom === undefined) return undefined;
  const inner = frame('custom', custom, {
    resource: 'android:id/custom',
    box: { padding: [4, 20, 4, 20], shrink: true },
  });
  return frame('customPanel', [inner], { resource: 'android:id/customPanel', box: { shrink: true } });
}

function buttonPanel({ positive, negative, neutral }: AlertParts): View | undefined {
  const buttons = [
    neutral && button('button3', neutral.text, neutral.onTap, { resource: 'android:id/button3' }),
    { ...space('spacer', 1), box: { weight: 1 } },
    negative && button('button2', negative.text, negative.onTap, { resource: 'android:id/button2' }),
    positive && button('button1', positive.text, positive.onTap, { resource: 'android:id/button1' }),
  ].filter((view) => view !== undefined);
  if (buttons.length === 1) return undefined;
  const bar = row('buttonBar', buttons, { box: { padding: [4, 12, 4, 12] } });
  return {
    ...frame('buttonPanel', [bar], { resource: 'android:id/buttonPanel' }),
    className: 'android.widget.ScrollView',
  };
}
