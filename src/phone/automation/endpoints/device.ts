import { move } from '../act/strokes.ts';
import { perform } from '../act/perform.ts';
import { readActions } from '../act/pointer-actions.ts';
import type { Automation, Call, Endpoint } from '../automation.ts';
import { number, object, optionalNumber, optionalText, text } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import { networks } from './networks.ts';

const backKey = 4;

export const back: Endpoint = ({ automation }) => pressKey(automation, backKey);

export const pressKeycode: Endpoint = (call) => keycode(call, false);
export const longPressKeycode: Endpoint = (call) => keycode(call, true);

async function keycode({ automation, body }: Call, long: boolean): Promise<void> {
  await pressKey(automation, number(body, 'keycode'), { long, metaState: optionalNumber(body, 'metastate') ?? 0 });
}

async function pressKey(
  { screen }: Automation,
  code: number,
  options?: { long: boolean; metaState: number },
): Promise<void> {
  await screen.act(() => screen.display.key(code, options));
}

export const actions: Endpoint = async ({ automation, body }) => {
  const { elements, screen, hands, stopping } = automation;
  const events = await readActions(body, async (id) => {
    const { left, top, right, bottom } = automation.bounds(await elements.get(id));
    if (right <= left || bottom <= top) {
      throw new WebDriverError('invalid argument', `The element with id '${id}' has zero width/height`);
    }
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  await perform(events, screen, hands, stopping.signal);
};

/** Pulls the shade down from the upper edge. */
export const openNotifications: Endpoint = async ({ automation }) => {
  const { width, height } = automation.system.display.metrics;
  const x = Math.floor(width / 2);
  await automation.hands.touch([move({ x, y: 0 }, { x, y: Math.floor(height * 0.7) }, 200)]);
};

export const pixelRatio: Endpoint = ({ automation }) => automation.pixelRatio;

export const displayDensity: Endpoint = ({ automation }) => automation.system.display.metrics.density;

/** The height that Android's resources give a status bar: 24 dp, drawn or not. */
export const systemBars: Endpoint = ({ automation }) => ({ statusBar: Math.round(24 * automation.pixelRatio) });

/** As `dumpsys battery` has it; 2 is Android's BATTERY_STATUS_CHARGING. */
const battery = { level: 0.87, status: 2 };

export const batteryInfo: Endpoint = () => battery;

/** No activity of the virtual phone declares one. */
export const declaredOrientation: Endpoint = ({ automation }) =>
  automation.system.focusedComponent() === undefined ? null : 'SCREEN_ORIENTATION_UNSPECIFIED';

export const deviceInfo: Endpoint = ({ automation: { system } }) => {
  const { profile } = system;
  const { width, height, density } = system.display.metrics;
  return {
    androidId: system.setting('secure', 'android_id') ?? null,
    manufacturer: profile.manufacturer,
    model: profile.model,
    brand: profile.brand,
    apiVersion: String(profile.apiLevel),
    platformVersion: profile.release,
    carrierName: '',
    realDisplaySize: `${width}x${height}`,
    displayDensity: density,
    networks: networks(system.network),
    locale: profile.locale.replace('-', '_'),
    timeZone: profile.timeZone,
    bluetooth: { state: 'OFF' },
  };
};

export const setClipboard: Endpoint = ({ automation, body }) => {
  requirePlainText(optionalText(body, 'contentType'));
  automation.clipboard = Buffer.from(text(body, 'content'), 'base64').toString('utf8');
};

export const getClipboard: Endpoint = ({ automation, body }) => {
  requirePlainText(optionalText(body, 'contentType'));
  return Buffer.from(automation.clipboard, 'utf8').toString('base64');
};

function requirePlainText(contentType: string | undefined): void {
  if (contentType === undefined || contentType.toUpperCase() === 'PLAINTEXT') return;
  throw new WebDriverError(
    'invalid argument',
    `Only '[PLAINTEXT]' content types are supported. '${contentType}' is given instead`,
  );
}

/** Bits of WebDriver's network connection type. The server can switch Wi-Fi on, by its own right up to Android 9, and nothing else. */
export const networkConnection: Endpoint = ({ automation, body }) => {
  const type = number(body, 'type');
  if (![0, 1, 2, 4, 6].includes(type)) {
    throw new WebDriverError('invalid argument', `Invalid Network Connection type: ${type}`);
  }
  if (type !== 2)
    throw new WebDriverError('unknown error', `Setting Network Connection to '${type}' is not implemented`);
  if (automation.system.network === 'offline') throw new WebDriverError('unknown error', 'Unable to set WIFI to on');
  return 2;
};

export const settings: Endpoint = ({ automation }) => automation.settings.all();

/** Names that the server does not know are skipped, but noted: on a phone nobody would see the slip. */
export const updateSettings: Endpoint = ({ automation, body }) => {
  for (const [name, value] of Object.entries(object(body, 'settings'))) {
    if (!automation.settings.update(name, value)) automation.system.strict.note('option', `setting ${name}`);
  }
  automation.screen.forget();
};

export const resetAccessibilityCache: Endpoint = ({ automation }) => {
  automation.screen.forget();
};
