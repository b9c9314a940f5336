import type { Automation, Endpoint } from '../automation.ts';
import { type Body, optionalText, text } from '../body.ts';
import type { Found } from '../elements.ts';
import { WebDriverError } from '../errors.ts';
import { byFocus, findBy } from '../find/by.ts';
import type { Locator } from '../find/locators.ts';
import { askAttribute, shownText } from '../tree/attributes.ts';
import type { UiNode } from '../tree/ui-node.ts';

const w3cKey = 'element-6066-11e4-a52e-4f735466cecf';

export function readLocator(body: Body): Locator {
  const context = optionalText(body, 'context')?.trim();
  return {
    strategy: text(body, 'strategy'),
    selector: text(body, 'selector'),
    ...(context === undefined || context === '' ? {} : { context }),
  };
}

/** Id of an element as gestures and scrolls name it: `{ "element-6066-…": id }`. */
export function originId(body: Body, field = 'origin'): string | undefined {
  const origin = body[field];
  if (typeof origin !== 'object' || origin === null) return undefined;
  const named: Body = { ...origin };
  return optionalText(named, w3cKey) ?? optionalText(named, 'ELEMENT') ?? optionalText(named, 'element');
}

export const findElement: Endpoint = async ({ automation, body }) =>
  answer(automation, await automation.finder.first(readLocator(body)));

export const findElements: Endpoint = async ({ automation, body }) => {
  const found = await automation.finder.all(readLocator(body)).catch((error: unknown) => {
    // Looking for many and finding none is no failure, in a scrollable that is not there neither.
    if (error instanceof WebDriverError && error.code === 'no such element') return [];
    throw error;
  });
  return found.map((match) => answer(automation, match));
};

export const activeElement: Endpoint = async ({ automation }) =>
  answer(automation, { place: await focused(automation) });

/** Throws `no such element` when nothing has the focus. */
export async function focused({ screen }: Automation): Promise<UiNode> {
  for (const place of findBy(byFocus, screen.roots(await screen.tree()))) return place;
  throw new WebDriverError('no such element');
}

export const firstVisible: Endpoint = async ({ automation, parameter }) => {
  const place = await automation.elements.get(parameter('id'));
  const child = place.children.find(({ node }) => node.visible);
  if (child === undefined) throw new WebDriverError('no such element', 'Could not get children for container object');
  return answer(automation, { place: child });
};

/** The element as it is answered: its id twice, and the attributes that the settings ask for. */
function answer(automation: Automation, found: Found): unknown {
  const id = automation.elements.add(found);
  const compact = { ELEMENT: id, [w3cKey]: id };
  if (automation.settings.get('shouldUseCompactResponses')) return compact;
  const fields: Record<string, unknown> = { ...compact };
  for (const field of automation.settings.get('elementResponseAttributes').split(',')) {
    const value = responseField(automation, found.place, field);
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

function responseField(automation: Automation, place: UiNode, field: string): unknown {
  if (field === 'name') return place.node.contentDescription ?? null;
  if (field === 'text') return shownText(place.node);
  if (field === 'rect') {
    const { left, top, right, bottom } = automation.bounds(place);
    return { x: left, y: top, width: right - left, height: bottom - top };
  }
  if (['enabled', 'displayed', 'selected'].includes(field)) {
    return askAttribute(place, field, automation.attributeContext);
  }
  const named = /^attribute\/(.*)$/.exec(field)?.[1];
  return named === undefined ? undefined : askAttribute(place, named, automation.attributeContext);
}
