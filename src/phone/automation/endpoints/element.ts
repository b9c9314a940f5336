import { decode, encode } from 'fast-png';

import { sendKeys, setText } from '../act/type-text.ts';
import type { Call, Endpoint } from '../automation.ts';
import { optionalFlag, text } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import { askAttribute, askedNames, shownText } from '../tree/attributes.ts';
import { centre } from '../tree/bounds.ts';
import type { UiNode } from '../tree/ui-node.ts';
import { focused } from './find.ts';
import { crop } from './png.ts';
import { capture } from './screen.ts';

function element({ automation, parameter }: Call): Promise<UiNode> {
  return automation.elements.get(parameter('id'));
}

/** Also a toast, which can be looked at and no more. */
function looked({ automation, parameter }: Call): Promise<UiNode> {
  return automation.elements.read(parameter('id'));
}

/** Where the tap goes is where the element is seen now, whatever may lie above it. */
export const click: Endpoint = async (call) => {
  await call.automation.hands.tap(centre(call.automation.bounds(await element(call))));
};

export const clear: Endpoint = async (call) => {
  await setText(call.automation.screen, await element(call), '');
};

export const value: Endpoint = async (call) => {
  await sendKeys(call.automation.screen, await element(call), () => element(call), typed(call));
};

/** Keys for whatever has the focus. */
export const keys: Endpoint = async (call) => {
  const again = (): Promise<UiNode> => focused(call.automation);
  await sendKeys(call.automation.screen, await again(), again, typed(call));
};

function typed({ body }: Call): { text: string; replace: boolean } {
  return { text: text(body, 'text'), replace: optionalFlag(body, 'replace') ?? false };
}

export const elementText: Endpoint = async (call) => shownText((await looked(call)).node);

/** By WebDriver's word the name, by Android's the content description. */
export const name: Endpoint = async (call) => (await looked(call)).node.contentDescription ?? null;

export const attribute: Endpoint = async (call) => {
  const name = call.parameter('name');
  const asked = askAttribute(await looked(call), name, call.automation.attributeContext);
  if (asked !== undefined) return asked;
  throw new WebDriverError(
    'unknown command',
    `'${name}' attribute is unknown for the element. Only the following attributes are supported: [${askedNames.join(', ')}]`,
  );
};

export const rect: Endpoint = async (call) => {
  const { left, top, right, bottom } = call.automation.bounds(await element(call));
  return { x: left, y: top, width: right - left, height: bottom - top };
};

export const size: Endpoint = async (call) => {
  const { left, top, right, bottom } = call.automation.bounds(await element(call));
  return { width: right - left, height: bottom - top };
};

export const location: Endpoint = async (call) => {
  const { left, top } = call.automation.bounds(await element(call));
  return { x: left, y: top };
};

export const elementScreenshot: Endpoint = async (call) => {
  const area = call.automation.bounds(await element(call));
  const part = crop(decode(await capture(call.automation)), area);
  if (part === undefined) {
    throw new WebDriverError('unable to capture screen', 'The cropping area is outside of the original bitmap');
  }
  return Buffer.from(encode(part)).toString('base64');
};
