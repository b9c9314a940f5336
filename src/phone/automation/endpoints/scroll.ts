import type { Call, Endpoint } from '../automation.ts';
import { object, optionalNumber, text } from '../body.ts';
import { WebDriverError } from '../errors.ts';
import { ScrollList } from '../find/scroll-list.ts';
import { anything, type UiSelector, withFlag, withText } from '../find/ui-selector.ts';
import { originId } from './find.ts';

const strategies = ['accessibility id', 'class name', '-android uiautomator'];

/** Scrolls the origin, or the first scrollable there is, until a selector matches in it. */
export const scrollToSelector: Endpoint = async (call) => {
  const { automation, body } = call;
  const parameters = object(body, 'params');
  const sought = selectorOf(call, text(parameters, 'strategy'), text(parameters, 'selector'));
  const list = await listOf(call);
  const swipes = optionalNumber(parameters, 'maxSwipes') ?? 0;
  const reached = await list.intoView(sought, swipes > 0 ? swipes : automation.swipeLimit.most);
  if (!reached) throw new WebDriverError('no such element', `Cannot scroll to ${text(parameters, 'selector')}`);
};

/** Both elements must have been found by `-android uiautomator`: the server has no other way to look for one while it scrolls. */
export const scrollToElement: Endpoint = async ({ automation, parameter }) => {
  const container = automation.elements.selectorOf(parameter('id'));
  const sought = automation.elements.selectorOf(parameter('id2'));
  if (container === undefined || sought === undefined) {
    throw new WebDriverError(
      'invalid argument',
      `${container === undefined ? 'Element' : 'Scroll to Element'} was not an instance of UiObject; only UiSelector is supported. Ensure you use the '-android uiautomator' locator strategy when finding elements for use with ScrollToElement`,
    );
  }
  const list = new ScrollList(container, automation.screen, automation.hands);
  if (await list.intoView(sought, automation.swipeLimit.most, true)) return;
  throw new WebDriverError('no such element', 'Cannot scroll to the element');
};

function selectorOf({ automation }: Call, strategy: string, selector: string): UiSelector {
  if (strategy === 'accessibility id') return withText(anything, 'description', selector);
  if (strategy === 'class name') return withText(anything, 'className', selector);
  if (strategy === '-android uiautomator') return automation.finder.selector(selector);
  throw new WebDriverError(
    'invalid argument',
    `Unsupported strategy: '${strategy}'. The only supported strategies are: [${strategies.join(', ')}].`,
  );
}

async function listOf({ automation, body }: Call): Promise<ScrollList> {
  const { screen, hands, elements } = automation;
  const id = originId(body);
  const container =
    id === undefined ? { ...withFlag(anything, 'scrollable', true), instance: 0 } : elements.selectorOf(id);
  if (container === undefined) {
    throw new WebDriverError('invalid argument', 'The given origin element must be a valid scrollable UiObject');
  }
  const list = new ScrollList(container, screen, hands);
  list.vertical = (await list.node()).node.className !== 'android.widget.HorizontalScrollView';
  return list;
}
