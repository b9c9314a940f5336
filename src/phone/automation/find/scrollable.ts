import type { Hands } from '../act/hands.ts';
import { WebDriverError } from '../errors.ts';
import type { Screen } from '../tree/screen.ts';
import type { UiNode } from '../tree/ui-node.ts';
import {
  type Call,
  integerArgument,
  parseCalls,
  parseSelector,
  SelectorSyntaxError,
  stringArgument,
} from './expression.ts';
import { flingSteps, ScrollList, scrollSteps, type SwipeLimit } from './scroll-list.ts';
import { findFirst, findInstances } from './selector-search.ts';
import { anything, type UiSelector, withText } from './ui-selector.ts';

/** What an expression leads to: a selector to look up, or a node that was already found. */
export type Destination = { selector: UiSelector } | { place: UiNode };

/** Public methods of androidx UiScrollable that an expression can call, with the numbers of arguments they take. */
const arities: Readonly<Record<string, readonly number[]>> = {
  setAsVerticalList: [0],
  setAsHorizontalList: [0],
  setMaxSearchSwipes: [1],
  getMaxSearchSwipes: [0],
  setSwipeDeadZonePercentage: [1],
  getSwipeDeadZonePercentage: [0],
  scrollForward: [0, 1],
  scrollBackward: [0, 1],
  flingForward: [0],
  flingBackward: [0],
  scrollToBeginning: [1, 2],
  scrollToEnd: [1, 2],
  flingToBeginning: [1],
  flingToEnd: [1],
  scrollIntoView: [1],
  scrollTextIntoView: [1],
  scrollDescriptionIntoView: [1],
  getChildByText: [2, 3],
  getChildByDescription: [2, 3],
  getChildByInstance: [2],
};

/** Runs one `new UiScrollable(…)…` expression on the display. */
export class Scrollable {
  readonly #statement: string;
  readonly #list: ScrollList;
  readonly #calls: readonly Call[];
  readonly #limit: SwipeLimit;

  /** Throws SelectorSyntaxError before anything moves. */
  constructor(statement: string, screen: Screen, hands: Hands, limit: SwipeLimit) {
    const { constructor, calls } = parseCalls(statement, 'UiScrollable');
    const [container] = constructor;
    if (container === undefined || constructor.length > 1) {
      throw new SelectorSyntaxError(statement, 'UiScrollable has no suitable constructor with arguments');
    }
    this.#statement = statement;
    this.#list = new ScrollList(parseSelector(container), screen, hands);
    this.#calls = calls;
    this.#limit = limit;
    for (const call of calls) this.#check(call);
  }

  /**
   * The server takes the last call that gives an object, a `setMaxSearchSwipes` among them: it gives the scrollable itself. Without any
   * it takes the selector that was scrolled to.
   */
  async run(): Promise<Destination> {
    let destination: Destination | undefined;
    let sought: UiSelector | undefined;
    for (const call of this.#calls) {
      const argument = this.#sought(call);
      sought = argument ?? sought;
      destination = (await this.#call(call, argument ?? anything)) ?? destination;
    }
    return destination ?? { selector: sought ?? this.#list.container };
  }

  #check(call: Call): void {
    const counts = Object.hasOwn(arities, call.method) ? arities[call.method] : undefined;
    if (counts === undefined) {
      throw new SelectorSyntaxError(this.#statement, `UiScrollable has no \`${call.method}\` method`, true);
    }
    if (!counts.includes(call.args.length)) {
      throw new SelectorSyntaxError(
        this.#statement,
        `\`UiScrollable\` doesn't have suitable method \`${call.method}\` with ${call.args.length} arguments`,
      );
    }
    this.#sought(call);
  }

  #sought({ method, args }: Call): UiSelector | undefined {
    const first = args[0];
    if (first === undefined) return undefined;
    if (method === 'scrollTextIntoView') return withText(anything, 'text', stringArgument(this.#statement, first));
    if (method === 'scrollDescriptionIntoView') {
      return withText(anything, 'description', stringArgument(this.#statement, first));
    }
    if (method === 'scrollIntoView' || method.startsWith('getChild')) return parseSelector(first);
    return undefined;
  }

  /** The object that the call gives back, if it gives one. */
  async #call({ method, args }: Call, sought: UiSelector): Promise<Destination | undefined> {
    const integer = (index: number): number => integerArgument(this.#statement, args[index] ?? '');
    const steps = (index: number): number => (args.length > index ? integer(index) : scrollSteps);
    const list = this.#list;
    switch (method) {
      case 'setAsVerticalList':
      case 'setAsHorizontalList':
        list.vertical = method === 'setAsVerticalList';
        return { selector: list.container };
      case 'setMaxSearchSwipes':
        this.#limit.most = integer(0);
        return { selector: list.container };
      case 'setSwipeDeadZonePercentage':
        list.deadZone = Math.min(Math.max(Number(args[0]) || 0, 0), 0.5);
        return { selector: list.container };
      case 'scrollForward':
      case 'scrollBackward':
        await list.swipe(method === 'scrollForward', steps(0));
        return undefined;
      case 'flingForward':
      case 'flingBackward':
        await list.swipe(method === 'flingForward', flingSteps);
        return undefined;
      case 'scrollToBeginning':
      case 'scrollToEnd':
        await list.toEnd(method === 'scrollToEnd', integer(0), steps(1));
        return undefined;
      case 'flingToBeginning':
      case 'flingToEnd':
        await list.toEnd(method === 'flingToEnd', integer(0), flingSteps);
        return undefined;
      case 'scrollIntoView':
      case 'scrollTextIntoView':
      case 'scrollDescriptionIntoView':
        // The server looks in the whole window before it scrolls anything.
        if (await list.isShown(sought)) return { selector: sought };
        await list.intoView(sought, this.#limit.most);
        return undefined;
      case 'getChildByInstance':
        return this.#childAt(sought, integer(1));
      case 'getChildByText':
      case 'getChildByDescription':
        return this.#childWith(method === 'getChildByText' ? 'text' : 'description', sought, args);
      default:
        return undefined;
    }
  }

  async #childAt(pattern: UiSelector, instance: number): Promise<Destination> {
    const place = findInstances(pattern, await this.#list.node())[instance];
    if (place === undefined) throw new WebDriverError('no such element');
    return { place };
  }

  async #childWith(kind: 'text' | 'description', pattern: UiSelector, args: readonly string[]): Promise<Destination> {
    const value = stringArgument(this.#statement, args[1] ?? '');
    const wanted = withText(anything, kind, value);
    if (args[2] !== 'false') await this.#list.intoView(wanted, this.#limit.most);
    const rows = findInstances(pattern, await this.#list.node());
    const place = rows.find((row) => findFirst(wanted, row) !== undefined);
    if (place === undefined) throw new WebDriverError('no such element', `${kind}= "${value}"`);
    return { place };
  }
}
