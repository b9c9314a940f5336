import type { Automation, Endpoint } from '../automation.ts';
import { text } from '../body.ts';
import { number } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import { Dumper } from '../tree/dump.ts';
import { toXml } from '../tree/source-xml.ts';

type Rotation = 0 | 1 | 2 | 3;

export const source: Endpoint = ({ automation }) => pageSource(automation);

export async function pageSource({ system, settings, screen }: Automation): Promise<string> {
  const tree = await screen.tree();
  return toXml(new Dumper(system, settings).hierarchy(screen.roots(tree), tree.toasts));
}

export const screenshot: Endpoint = async ({ automation }) => Buffer.from(await capture(automation)).toString('base64');

/** PNG of the display. Throws `unable to capture screen`. */
export async function capture({ system }: Automation): Promise<Uint8Array> {
  try {
    return await system.display.screenshot();
  } catch (error) {
    throw new WebDriverError('unable to capture screen', undefined, { cause: error });
  }
}

export const windowSize: Endpoint = ({ automation }) => {
  const { width, height } = automation.system.display.metrics;
  return { width, height };
};

export const orientation: Endpoint = ({ automation }) => orientationOf(automation.system.display.metrics.rotation);

export const setOrientation: Endpoint = async ({ automation, body }) => {
  const wanted = text(body, 'orientation').toUpperCase();
  if (wanted !== 'LANDSCAPE' && wanted !== 'PORTRAIT') {
    throw new WebDriverError('invalid argument', `Orientation value '${wanted}' is not supported`);
  }
  return orientationOf(await turn(automation, wanted === 'LANDSCAPE' ? 3 : 0));
};

export const rotation: Endpoint = ({ automation }) => ({
  x: 0,
  y: 0,
  z: automation.system.display.metrics.rotation * 90,
});

export const setRotation: Endpoint = async ({ automation, body }) => {
  const degrees = number(body, 'z');
  const wanted = ([0, 1, 2, 3] as const).find((turns) => turns * 90 === degrees);
  if (wanted === undefined) {
    throw new WebDriverError('invalid argument', `Rotation value of ${degrees} degrees is not supported`);
  }
  return `ROTATION_${(await turn(automation, wanted)) * 90}`;
};

async function turn({ screen }: Automation, wanted: Rotation): Promise<Rotation> {
  if (screen.display.metrics.rotation !== wanted) await screen.act(() => screen.display.rotate(wanted));
  if (screen.display.metrics.rotation === wanted) return wanted;
  throw new WebDriverError(
    'invalid element state',
    `Screen rotation cannot be changed to ROTATION_${wanted * 90}. Is it locked programmatically?`,
  );
}

function orientationOf(turns: Rotation): string {
  return turns === 0 || turns === 2 ? 'PORTRAIT' : 'LANDSCAPE';
}
