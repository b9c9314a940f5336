import type { CdpSession } from '../cdp.ts';

interface PageKey {
  key: string;
  code: string;
  /** Windows virtual key code, which `KeyboardEvent.keyCode` shows. */
  windows: number;
  text?: string;
}

/** Android KeyEvent.KEYCODE_* → the page's keys. */
const named: Readonly<Record<number, PageKey>> = {
  19: { key: 'ArrowUp', code: 'ArrowUp', windows: 38 },
  20: { key: 'ArrowDown', code: 'ArrowDown', windows: 40 },
  21: { key: 'ArrowLeft', code: 'ArrowLeft', windows: 37 },
  22: { key: 'ArrowRight', code: 'ArrowRight', windows: 39 },
  23: { key: 'Enter', code: 'Enter', windows: 13, text: '\r' },
  55: { key: ',', code: 'Comma', windows: 188, text: ',' },
  56: { key: '.', code: 'Period', windows: 190, text: '.' },
  61: { key: 'Tab', code: 'Tab', windows: 9 },
  62: { key: ' ', code: 'Space', windows: 32, text: ' ' },
  66: { key: 'Enter', code: 'Enter', windows: 13, text: '\r' },
  67: { key: 'Backspace', code: 'Backspace', windows: 8 },
  68: { key: '`', code: 'Backquote', windows: 192, text: '`' },
  69: { key: '-', code: 'Minus', windows: 189, text: '-' },
  70: { key: '=', code: 'Equal', windows: 187, text: '=' },
  71: { key: '[', code: 'BracketLeft', windows: 219, text: '[' },
  72: { key: ']', code: 'BracketRight', windows: 221, text: ']' },
  73: { key: '\\', code: 'Backslash', windows: 220, text: '\\' },
  74: { key: ';', code: 'Semicolon', windows: 186, text: ';' },
  75: { key: "'", code: 'Quote', windows: 222, text: "'" },
  76: { key: '/', code: 'Slash', windows: 191, text: '/' },
  77: { key: '@', code: 'Digit2', windows: 50, text: '@' },
  81: { key: '+', code: 'Equal', windows: 187, text: '+' },
  92: { key: 'PageUp', code: 'PageUp', windows: 33 },
  93: { key: 'PageDown', code: 'PageDown', windows: 34 },
  111: { key: 'Escape', code: 'Escape', windows: 27 },
  112: { key: 'Delete', code: 'Delete', windows: 46 },
  122: { key: 'Home', code: 'Home', windows: 36 },
  123: { key: 'End', code: 'End', windows: 35 },
  160: { key: 'Enter', code: 'NumpadEnter', windows: 13, text: '\r' },
};

const shiftedDigits = ')!@#$%^&*(';

/** KeyEvent.META_SHIFT_ON, META_ALT_ON, META_CTRL_ON. */
const SHIFT = 1;
const ALT = 2;
const CTRL = 0x1000;

/** The key that a page sees for an Android key code; undefined when WebView passes it on. */
function pageKey(code: number, metaState: number): PageKey | undefined {
  const shift = (metaState & SHIFT) !== 0;
  if (code >= 7 && code <= 16) {
    const digit = String(code - 7);
    const key = shift ? (shiftedDigits[code - 7] ?? digit) : digit;
    return { key, code: `Digit${digit}`, windows: 48 + code - 7, text: key };
  }
  if (code >= 29 && code <= 54) {
    const letter = String.fromCodePoint(97 + code - 29);
    const key = shift ? letter.toUpperCase() : letter;
    return { key, code: `Key${letter.toUpperCase()}`, windows: 65 + code - 29, text: key };
  }
  return named[code];
}

/** Presses and releases a key in the page. False when the page has no such key. */
export async function pressKey(session: CdpSession, code: number, metaState: number, within: number): Promise<boolean> {
  const key = pageKey(code, metaState);
  if (key === undefined) return false;
  const modifiers = (metaState & ALT ? 1 : 0) | (metaState & CTRL ? 2 : 0) | (metaState & SHIFT ? 8 : 0);
  const common = { key: key.key, code: key.code, windowsVirtualKeyCode: key.windows, modifiers };
  // With Ctrl a letter is a command and no text; select all, copy, cut and paste are commands of the editor.
  const text = modifiers & 2 ? undefined : key.text;
  await session.send(
    'Input.dispatchKeyEvent',
    {
      ...common,
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      ...(text && { text }),
      ...editing(key, modifiers),
    },
    within,
  );
  await session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }, within);
  return true;
}

const editorCommands: Readonly<Record<string, string>> = { a: 'selectAll', c: 'copy', x: 'cut', v: 'paste', z: 'undo' };

function editing(key: PageKey, modifiers: number): { commands?: string[] } {
  const command = modifiers & 2 ? editorCommands[key.key.toLowerCase()] : undefined;
  return command === undefined ? {} : { commands: [command] };
}
