import { decode, encode } from 'fast-png';

import type { WindowInfo, WindowType } from '../../display/model.ts';
import type { Automation, Endpoint } from '../automation.ts';
import { type Body, isBody, optionalFlag } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import { crop } from './png.ts';
import { capture } from './screen.ts';

/** AccessibilityWindowInfo's numbers. */
const types: Readonly<Record<WindowType, number>> = { application: 1, inputMethod: 2, system: 3 };

/** The one display, by the id that `dumpsys SurfaceFlinger` gives a first internal display. */
const physicalId = '4619827259835644672';

/** Window screenshots exist from this API level on. */
const screenshotsSince = 34;

export const listWindows: Endpoint = async ({ automation, body }) => {
  const filters = isBody(body['filters']) ? body['filters'] : {};
  const skip = optionalFlag(body, 'skipScreenshots') ?? false;
  const shots = !skip && automation.system.profile.apiLevel >= screenshotsSince;
  const png = shots ? await capture(automation) : undefined;
  return automation.system.display
    .windowInfos()
    .map((info) => ({ ...describe(info), screenshot: png === undefined ? null : cut(png, info) }))
    .filter((window) => Object.entries(filters).every(([field, wanted]) => passes(window, field, wanted)));
};

function describe({ id, type, layer, package: package_, title, bounds, focused, active }: WindowInfo): Body {
  const { left, top, right, bottom } = bounds;
  return {
    windowId: id,
    displayId: 0,
    physicalDisplayId: physicalId,
    virtualDisplayId: null,
    rect: { x: left, y: top, width: right - left, height: bottom - top },
    packageName: package_,
    type: types[type],
    title,
    layer,
    isAccessibilityFocused: false,
    isActive: active,
    isFocused: focused,
    isInPictureInPictureMode: false,
  };
}

function cut(png: Uint8Array, { bounds }: WindowInfo): string | null {
  const part = crop(decode(png), bounds);
  return part === undefined ? null : Buffer.from(encode(part)).toString('base64');
}

/** A filter that the server does not know shuts nothing out. */
function passes(window: Body, field: string, wanted: unknown): boolean {
  if (wanted === null || wanted === undefined || !Object.hasOwn(window, field)) return true;
  const value = window[field];
  if (field === 'packageName' || field === 'title') return glob(String(wanted)).test(String(value));
  if (typeof value === 'number') return value === Number(wanted);
  if (typeof value === 'boolean') return String(wanted).toLowerCase() === String(value);
  return field === 'physicalDisplayId' ? String(wanted) === value : true;
}

function glob(pattern: string): RegExp {
  const escaped = pattern.replace(/[\\^$.+()[\]{}|]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}

export const listDisplays: Endpoint = ({ automation }) => [display(automation)];

function display({ system, pixelRatio }: Automation): unknown {
  const { width, height, density } = system.display.metrics;
  if (width <= 0 || height <= 0) throw new WebDriverError('unknown error', 'There is no display');
  return {
    id: 0,
    name: 'Built-in Screen',
    physicalId,
    virtualId: null,
    metrics: {
      widthPixels: width,
      heightPixels: height,
      density: pixelRatio,
      densityDpi: density,
      scaledDensity: pixelRatio,
      xdpi: density,
      ydpi: density,
    },
    isDefault: true,
  };
}
