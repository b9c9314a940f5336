import { setTimeout as pause } from 'node:timers/promises';

import { InspectorError } from '../../shared/errors.ts';
import { isDriverAnswer } from '../appium/failure.ts';
import type { Driver } from '../appium/driver.ts';
import type { Key, Point } from '../session.ts';

/** android.view.KeyEvent.KEYCODE_*. */
const keyCodes: Readonly<Record<Key, number>> = {
  back: 4,
  home: 3,
  enter: 66,
  delete: 67,
  recents: 187,
  menu: 82,
  escape: 111,
};

/** Milliseconds until a field that was tapped has the focus. */
const focusTime = 2000;

export async function tap(driver: Driver, { x, y }: Point): Promise<void> {
  await driver.command('tap', (browser) => browser.executeScript('mobile: clickGesture', [{ x, y }]));
}

export async function longPress(driver: Driver, { x, y }: Point, duration: number): Promise<void> {
  await driver.command('long press', (browser) =>
    browser.executeScript('mobile: longClickGesture', [{ x, y, duration }]),
  );
}

export async function swipe(driver: Driver, from: Point, to: Point, duration: number): Promise<void> {
  await driver.command('swipe', (browser) =>
    browser.performActions([
      {
        type: 'pointer',
        id: 'finger',
        parameters: { pointerType: 'touch' },
        actions: [
          { type: 'pointerMove', duration: 0, x: from.x, y: from.y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerMove', duration, x: to.x, y: to.y },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]),
  );
}

/** By the field's own accessibility action: any language, and no keyboard has to be changed. Throws `element-not-found`. */
export async function typeText(driver: Driver, text: string, replace: boolean): Promise<void> {
  const field = await focusedField(driver);
  try {
    if (replace) await driver.call('clear', (browser) => browser.elementClear(field));
    if (text !== '') await driver.call('type', (browser) => browser.elementSendKeys(field, text));
  } catch (error) {
    // What has the focus takes no text.
    if (isAnswer(error)) throw noField();
    throw error;
  }
}

async function focusedField(driver: Driver): Promise<string> {
  const end = performance.now() + focusTime;
  for (;;) {
    const field = await activeElement(driver);
    if (field !== undefined) return field;
    if (performance.now() >= end) throw noField();
    await pause(50);
  }
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function activeElement(driver: Driver): Promise<string | undefined> {
  try {
    const found: unknown = await driver.call('focused field', (browser) => browser.getActiveElement());
    return isReference(found) ? found[elementKey] : undefined;
  } catch (error) {
    if (isAnswer(error)) return undefined;
    throw error;
  }
}

/** WebDriver's words, in contrast to losses of ours and to the reason of a signal. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && !(error instanceof InspectorError) && isDriverAnswer(error);
}

function isReference(value: unknown): value is { [elementKey]: string } {
  return typeof value === 'object' && value !== null && elementKey in value && typeof value[elementKey] === 'string';
}

export async function press(driver: Driver, key: Key): Promise<void> {
  if (key === 'back') await driver.command('back', (browser) => browser.back());
  else await driver.command(key, (browser) => browser.pressKeyCode(keyCodes[key]));
}

export async function rotate(driver: Driver, orientation: 'portrait' | 'landscape'): Promise<void> {
  await driver.command('rotate', (browser) => browser.setOrientation(orientation.toUpperCase()));
}

function noField(): InspectorError {
  return new InspectorError('element-not-found', {
    zh: '没有获得焦点的输入框，无法输入文字',
    en: 'no input field has the focus, so nothing can be typed',
  });
}
