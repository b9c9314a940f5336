import type { Automation, Endpoint } from '../automation.ts';
import { optionalText } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import { byId, byIdPattern, findBy, findByBelow } from '../find/by.ts';
import { shownText } from '../tree/attributes.ts';
import { centre } from '../tree/bounds.ts';
import type { UiNode } from '../tree/ui-node.ts';

type Kind = 'regular' | 'permission';

/** What tells an alert and its buttons (UIA2 `AlertHelpers`). */
const titles: Readonly<Record<Kind, RegExp>> = {
  regular: /^.+:id\/(?:alertTitle|custom)$/,
  permission: /^.+:id\/permission_message$/,
};
const buttons: Readonly<Record<Kind, RegExp>> = {
  regular: /^android:id\/button\d+$/,
  permission: /^.+:id\/permission_\w+_button$/,
};
const anyId = /^.+:id\/.+$/;
const allow = /^.*[^a-z]allow[^a-z].*$/i;
const deny = /^.*[^a-z]deny[^a-z].*$/i;

export const alertText: Endpoint = async ({ automation }) => {
  const roots = await rootsOf(automation);
  const kind = alertKind(roots);
  const [content] = findBy(byId('android:id/content'), roots);
  if (content === undefined) throw new WebDriverError('no such alert');
  return [...findByBelow(byIdPattern(anyId), content)]
    .filter(({ node }) => !buttons[kind].test(node.resourceId ?? ''))
    .map(({ node }) => shownText(node))
    .filter((text) => text.trim() !== '')
    .join('\n');
};

export const acceptAlert: Endpoint = ({ automation, body }) =>
  press(automation, 'accept', optionalText(body, 'buttonLabel'));

export const dismissAlert: Endpoint = ({ automation, body }) =>
  press(automation, 'dismiss', optionalText(body, 'buttonLabel'));

async function press(automation: Automation, action: 'accept' | 'dismiss', label: string | undefined): Promise<void> {
  const roots = await rootsOf(automation);
  const kind = alertKind(roots);
  const offered = [...findBy(byIdPattern(buttons[kind]), roots)];
  const button =
    label === undefined ? choose(kind, action, offered) : offered.find(({ node }) => shownText(node) === label);
  if (button === undefined) {
    throw new WebDriverError('invalid element state', 'The expected button cannot be detected on the alert');
  }
  await automation.hands.tap(centre(automation.bounds(button)));
}

function choose(kind: Kind, action: 'accept' | 'dismiss', offered: readonly UiNode[]): UiNode | undefined {
  return kind === 'regular' ? regularButton(action, offered) : permissionButton(action, offered);
}

/** The lowest number accepts, the one after it dismisses. A single button does both. */
function regularButton(action: 'accept' | 'dismiss', offered: readonly UiNode[]): UiNode | undefined {
  const numbered = offered.map((place) => ({ place, number: Number(/\d+$/.exec(place.node.resourceId ?? '')?.[0]) }));
  if (numbered.length === 0) return undefined;
  const lowest = Math.min(...numbered.map(({ number }) => number));
  const wanted = action === 'accept' || numbered.length === 1 ? lowest : lowest + 1;
  return numbered.find(({ number }) => number === wanted)?.place;
}

function permissionButton(action: 'accept' | 'dismiss', offered: readonly UiNode[]): UiNode | undefined {
  if (offered.length < 2) return offered[0];
  const wanted = action === 'accept' ? allow : deny;
  const named = offered.find(({ node }) => wanted.test(node.resourceId ?? ''));
  return named ?? offered[action === 'accept' ? 1 : 0];
}

function alertKind(roots: readonly UiNode[]): Kind {
  for (const kind of ['regular', 'permission'] as const) {
    const title = findBy(byIdPattern(titles[kind]), roots).next();
    if (title.done !== true) return kind;
  }
  throw new WebDriverError('no such alert');
}

async function rootsOf({ screen }: Automation): Promise<readonly UiNode[]> {
  return screen.roots(await screen.tree());
}
