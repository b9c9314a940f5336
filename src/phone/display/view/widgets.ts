import type { Box, Paint, View } from './view.ts';

/** What a widget may say beyond its kind. */
export type Extra = Partial<Omit<View, 'id' | 'className' | 'children'>>;

function widget(id: string, className: string, box: Box, paint: Paint, extra: Extra, children?: readonly View[]): View {
  return {
    ...extra,
    id,
    className,
    box: { ...box, ...extra.box },
    paint: { ...paint, ...extra.paint },
    ...(children === undefined ? {} : { children }),
  };
}

export function frame(id: string, children: readonly View[], extra: Extra = {}): View {
  return widget(id, 'android.widget.FrameLayout', {}, {}, extra, children);
}

export function column(id: string, children: readonly View[], extra: Extra = {}): View {
  return widget(id, 'android.widget.LinearLayout', {}, {}, extra, children);
}

export function row(id: string, children: readonly View[], extra: Extra = {}): View {
  return widget(id, 'android.widget.LinearLayout', { axis: 'row', align: 'center' }, {}, extra, children);
}

export function group(id: string, className: string, children: readonly View[], extra: Extra = {}): View {
  return widget(id, className, {}, {}, extra, children);
}

export function scroller(id: string, children: readonly View[], extra: Extra = {}): View {
  return widget(id, 'android.widget.ScrollView', { scroll: true }, {}, extra, children);
}

export function list(id: string, children: readonly View[], extra: Extra = {}): View {
  return widget(
    id,
    'android.widget.ListView',
    { scroll: true },
    {},
    { flags: { collection: true }, ...extra },
    children,
  );
}

export function label(id: string, text: string, extra: Extra = {}): View {
  return widget(id, 'android.widget.TextView', {}, { size: 16 }, { text, ...extra });
}

/** `flat`: a dialog's text button, as wide as its words. */
export function button(id: string, text: string, onTap: () => unknown, extra: Extra = {}): View {
  return widget(
    id,
    'android.widget.Button',
    { width: 'wrap', minHeight: 48, padding: [0, 16, 0, 16], align: 'center' },
    { size: 14, color: '#1a73e8', bold: true },
    { text, onTap, ...extra },
  );
}

/** A round picture with a symbol in it. */
export function picture(id: string, symbol: string, size: number, extra: Extra = {}): View {
  return widget(
    id,
    'android.widget.ImageView',
    { width: size, height: size },
    { symbol, size: size * 0.5, color: '#fff', background: '#1a73e8', radius: size / 2 },
    extra,
  );
}

/** A check mark and words. `kind` is the class: CheckBox, RadioButton, CheckedTextView. */
export function choice(
  id: string,
  kind: string,
  text: string,
  checked: boolean,
  onTap: () => unknown,
  extra: Extra = {},
): View {
  return widget(
    id,
    `android.widget.${kind}`,
    { minHeight: 48, padding: [8, 16, 8, 56] },
    { size: 16, mark: kind === 'RadioButton' ? 'radio' : 'box' },
    { text, onTap, ...extra, flags: { checkable: true, checked, ...extra.flags } },
  );
}

export function space(id: string, height: number): View {
  return { id, className: 'android.view.View', decor: true, box: { height } };
}

/** Takes what is free in its row or column. */
export function filler(id: string): View {
  return { id, className: 'android.view.View', decor: true, box: { weight: 1 } };
}

/** A single-line text field. */
export function field(id: string, text: string, focused: boolean, onTap: () => unknown, extra: Extra = {}): View {
  return widget(
    id,
    'android.widget.EditText',
    { minHeight: 44, padding: [8, 8, 8, 8] },
    { size: 16, border: focused ? '#1a73e8' : '#80868b', radius: 4 },
    { text, onTap, ...extra, flags: { editable: true, focusable: true, focused, longClickable: true, ...extra.flags } },
  );
}
