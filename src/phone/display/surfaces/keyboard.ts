import { pixels } from '../metrics.ts';
import type { DisplayMetrics } from '../model.ts';
import type { SurfaceDefinition } from '../surface.ts';
import type { View } from '../view/view.ts';
import { frame, group, row } from '../view/widgets.ts';

/** Input method that `settings get secure default_input_method` names. */
const keyboardPackage = 'com.android.inputmethod.latin';

/** Pixels; less than the usual 248 dp where the display is low. */
export function keyboardHeight(metrics: DisplayMetrics): number {
  return Math.min(pixels(248, metrics), Math.round(metrics.height * 0.55));
}

export interface KeyboardActions {
  type(text: string): Promise<boolean>;
  /** Android key code. */
  press(code: number): Promise<boolean>;
}

const letters = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const symbols = ['1234567890', '@#$_&-+()/', '*"\':;!?'] as const;

/** A Latin keyboard: AOSP's LatinIME in its look, with virtual nodes for its keys. */
export function keyboard(actions: KeyboardActions): SurfaceDefinition {
  let capitals = false;
  let page: 'letters' | 'symbols' = 'letters';
  const key = (
    id: string,
    shown: string,
    description: string,
    weight: number,
    onTap: NonNullable<View['onTap']>,
  ): View => ({
    id,
    className: `${keyboardPackage}.Key`,
    description,
    box: { weight, height: 'fill' },
    paint: { symbol: shown, size: 20, background: weight === 1 ? '#fff' : '#dadce0', radius: 5, shadow: false },
    onTap,
  });
  const character = (plain: string): View => {
    const typed = capitals ? plain.toUpperCase() : plain;
    return key(`key/${plain}`, typed, typed, 1, () => {
      capitals = false;
      return actions.type(typed);
    });
  };
  const line = (index: number, keys: readonly View[]): View =>
    row(`line/${index}`, keys, {
      box: { weight: 1, gap: 5, padding: [4, 4, 4, index === 1 && page === 'letters' ? 20 : 4] },
    });
  const rows = (): View[] => {
    const [first, second, third] = page === 'letters' ? letters : symbols;
    const shift = key('shift', '⇧', 'Shift', 1.5, () => (capitals = !capitals));
    const remove = key('delete', '⌫', '删除', 1.5, () => actions.press(67));
    const turn = key('page', page === 'letters' ? '?123' : 'ABC', page === 'letters' ? '符号' : '字母', 1.5, () => {
      page = page === 'letters' ? 'symbols' : 'letters';
    });
    return [
      line(0, [...first].map(character)),
      line(1, [...second].map(character)),
      line(2, [...(page === 'letters' ? [shift] : []), ...[...third].map(character), remove]),
      line(3, [
        turn,
        character(','),
        key('space', '', '空格', 4, () => actions.type(' ')),
        character('.'),
        key('enter', '⏎', '回车', 1.5, () => actions.press(66)),
      ]),
    ];
  };
  return {
    package: keyboardPackage,
    title: 'InputMethod',
    type: 'inputMethod',
    placement: 'bottom',
    width: 10_000,
    height: keyboardHeight,
    view: () =>
      frame('decor', [
        group('keyboard_view', `com.android.inputmethod.keyboard.MainKeyboardView`, rows(), {
          resource: `${keyboardPackage}:id/keyboard_view`,
          box: { height: 'fill', padding: [4, 0, 4, 0] },
          paint: { background: '#eceff1' },
        }),
      ]),
  };
}
