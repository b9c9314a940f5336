/** Names of android.view.KeyEvent without `KEYCODE_`. */
const codes: Readonly<Record<string, number>> = {
  SOFT_LEFT: 1,
  SOFT_RIGHT: 2,
  HOME: 3,
  BACK: 4,
  CALL: 5,
  ENDCALL: 6,
  STAR: 17,
  POUND: 18,
  DPAD_UP: 19,
  DPAD_DOWN: 20,
  DPAD_LEFT: 21,
  DPAD_RIGHT: 22,
  DPAD_CENTER: 23,
  VOLUME_UP: 24,
  VOLUME_DOWN: 25,
  POWER: 26,
  CAMERA: 27,
  CLEAR: 28,
  COMMA: 55,
  PERIOD: 56,
  TAB: 61,
  SPACE: 62,
  ENTER: 66,
  DEL: 67,
  GRAVE: 68,
  MINUS: 69,
  EQUALS: 70,
  SLASH: 76,
  AT: 77,
  PLUS: 81,
  MENU: 82,
  NOTIFICATION: 83,
  SEARCH: 84,
  PAGE_UP: 92,
  PAGE_DOWN: 93,
  ESCAPE: 111,
  FORWARD_DEL: 112,
  MOVE_HOME: 122,
  MOVE_END: 123,
  VOLUME_MUTE: 164,
  APP_SWITCH: 187,
  SLEEP: 223,
  WAKEUP: 224,
};

/** A number, a name with or without `KEYCODE_`, a digit or a letter; undefined when there is no such key. */
export function keyCode(name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name);
  const short = name.toUpperCase().replace(/^KEYCODE_/, '');
  if (/^\d$/.test(short)) return 7 + Number(short);
  if (/^[A-Z]$/.test(short)) return 29 + short.charCodeAt(0) - 65;
  return codes[short];
}
