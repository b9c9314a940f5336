/** Android key codes (android.view.KeyEvent) that the display itself acts on. */
export const keys = {
  home: 3,
  back: 4,
  power: 26,
  enter: 66,
  delete: 67,
  notification: 83,
  escape: 111,
  numpadEnter: 160,
  recents: 187,
  sleep: 223,
  wakeUp: 224,
} as const;

/** Keys that no window sees: calls, volume, camera, brightness. */
export const phoneKeys: ReadonlySet<number> = new Set([
  5, 6, 24, 25, 26, 27, 79, 80, 85, 86, 87, 88, 91, 164, 220, 221, 223, 224,
]);

const printed = new Map<number, string>([
  ...characters(7, '0123456789'),
  ...characters(29, 'abcdefghijklmnopqrstuvwxyz'),
  [55, ','],
  [56, '.'],
  [62, ' '],
  [68, '`'],
  [69, '-'],
  [70, '='],
  [71, '['],
  [72, ']'],
  [73, '\\'],
  [74, ';'],
  [75, "'"],
  [76, '/'],
  [77, '@'],
  [81, '+'],
  [17, '*'],
  [18, '#'],
]);

const META_SHIFT = 1;

/** What a key types into a field. */
export function characterOf(code: number, metaState = 0): string | undefined {
  const character = printed.get(code);
  return (metaState & META_SHIFT) === 0 ? character : character?.toUpperCase();
}

function characters(first: number, text: string): [number, string][] {
  return [...text].map((character, index) => [first + index, character]);
}
