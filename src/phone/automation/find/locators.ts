import type { Hands } from '../act/hands.ts';
import type { Elements, Found } from '../elements.ts';
import { WebDriverError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import type { PhoneSystem } from '../../system/model.ts';
import { type DumpElement, Dumper } from '../tree/dump.ts';
import type { Screen } from '../tree/screen.ts';
import type { UiNode } from '../tree/ui-node.ts';
import { type By, byClass, byDescription, byId, findBy, findByBelow } from './by.ts';
import { parseSelector, SelectorSyntaxError, statements } from './expression.ts';
import type { SwipeLimit } from './scroll-list.ts';
import { type Destination, Scrollable } from './scrollable.ts';
import { findAll, findBelow, findFirst } from './selector-search.ts';
import type { UiSelector } from './ui-selector.ts';
import { evaluate } from './xpath.ts';

export interface Locator {
  strategy: string;
  selector: string;
  /** Id of the element to search below; undefined: the whole display. */
  context?: string | undefined;
}

const strategies = ['id', 'xpath', 'accessibility id', 'class name', '-android uiautomator'];

/** `package:type/name`. Anything else is a bare name that gets completed. */
const fullId = /^[a-zA-Z_][a-zA-Z0-9._]*:[^/]+\/\S+$/;

export interface FinderParts {
  system: PhoneSystem;
  settings: Settings;
  screen: Screen;
  hands: Hands;
  elements: Elements;
  swipeLimit: SwipeLimit;
  /** Completes bare ids: the app under test, else the server itself. */
  ownPackage(): string;
}

/** Finds nodes by the strategies of the UiAutomator2 server. */
export class Finder {
  readonly #parts: FinderParts;

  constructor(parts: FinderParts) {
    this.#parts = parts;
  }

  /** Throws `no such element`. */
  async first(locator: Locator): Promise<Found> {
    const [found] = await this.#find(locator, true);
    if (found === undefined) throw new WebDriverError('no such element');
    return found;
  }

  async all(locator: Locator): Promise<readonly Found[]> {
    return this.#find(locator, false);
  }

  async #find(locator: Locator, first: boolean): Promise<readonly Found[]> {
    const { strategy, selector, context } = locator;
    const { elements, system } = this.#parts;
    const inside = context === undefined ? undefined : await elements.get(context);
    switch (strategy) {
      case 'id':
        return this.#by(byId(this.#completeId(selector)), inside, first);
      case 'accessibility id':
        return this.#by(byDescription(selector), inside, first);
      case 'class name':
        return this.#by(byClass(selector), inside, first);
      case 'xpath':
        return this.#xpath(selector, inside);
      case '-android uiautomator':
        return this.#expression(selector, context, inside, first);
      default:
        system.strict.note('selector', strategy);
        throw new WebDriverError(
          'invalid selector',
          `Selector strategy '${strategy}' is not supported. Only the following selector strategies are supported: [${strategies.join(', ')}]`,
        );
    }
  }

  #completeId(id: string): string {
    if (this.#parts.settings.get('disableIdLocatorAutocompletion') || fullId.test(id)) return id;
    return `${this.#parts.ownPackage()}:id/${id}`;
  }

  async #by(by: By, inside: UiNode | undefined, first: boolean): Promise<readonly Found[]> {
    const { screen } = this.#parts;
    const found = inside === undefined ? findBy(by, screen.roots(await screen.tree())) : findByBelow(by, inside);
    const places: Found[] = [];
    for (const place of found) {
      places.push({ place });
      if (first) break;
    }
    return places;
  }

  async #xpath(xpath: string, inside: UiNode | undefined): Promise<readonly Found[]> {
    const { screen, settings, system } = this.#parts;
    const dumper = new Dumper(system, settings);
    if (inside !== undefined && settings.get('limitXPathContextScope')) {
      return placesOf(evaluate(xpath, dumper.subtree(inside)));
    }
    const tree = await screen.tree();
    const hierarchy = dumper.hierarchy(screen.roots(tree), tree.toasts);
    return placesOf(evaluate(xpath, hierarchy, inside === undefined ? undefined : elementOf(hierarchy, inside)));
  }

  async #expression(
    expression: string,
    context: string | undefined,
    inside: UiNode | undefined,
    first: boolean,
  ): Promise<readonly Found[]> {
    const found: Found[] = [];
    const seen = new Set<string>();
    for (const destination of await this.#destinations(expression)) {
      for (const match of await this.#lookUp(destination, context, inside, first)) {
        const key = `${match.place.window.id} ${match.place.node.key}`;
        if (!seen.has(key)) found.push(match);
        seen.add(key);
      }
      if (first) break;
    }
    return found;
  }

  async #lookUp(
    destination: Destination,
    context: string | undefined,
    inside: UiNode | undefined,
    first: boolean,
  ): Promise<readonly Found[]> {
    if ('place' in destination) return [{ place: destination.place }];
    const { selector } = destination;
    const root = inside ?? (await this.#parts.screen.tree()).active;
    if (root === undefined) return [];
    if (!first) {
      return findAll(selector, root, inside !== undefined).map(([place, own]) => ({ place, selector: own, context }));
    }
    const place = inside === undefined ? findFirst(selector, root) : findBelow(selector, root);
    return place === undefined ? [] : [{ place, selector, context }];
  }

  /** Runs every statement: scrolling is part of finding. */
  async #destinations(expression: string): Promise<readonly Destination[]> {
    const { screen, hands, swipeLimit } = this.#parts;
    try {
      const reached: Destination[] = [];
      for (const statement of statements(expression)) {
        const scrollable = /^(?:new )?UiScrollable/.exec(statement);
        if (scrollable === null) reached.push({ selector: parseSelector(statement) });
        else {
          const whole = statement.startsWith('new ') ? statement : `new ${statement}`;
          reached.push(await new Scrollable(whole, screen, hands, swipeLimit).run());
        }
      }
      return reached;
    } catch (error) {
      this.noteUnknown(error, expression);
      throw error;
    }
  }

  /** The first selector of an expression, without running anything. Throws SelectorSyntaxError. */
  selector(expression: string): UiSelector {
    try {
      return parseSelector(statements(expression)[0] ?? '');
    } catch (error) {
      this.noteUnknown(error, expression);
      throw error;
    }
  }

  noteUnknown(error: unknown, expression: string): void {
    if (error instanceof SelectorSyntaxError && error.unknown) this.#parts.system.strict.note('selector', expression);
  }
}

function placesOf(elements: readonly DumpElement[]): readonly Found[] {
  return elements.flatMap(({ place }) => (place === undefined ? [] : [{ place }]));
}

function elementOf(element: DumpElement, place: UiNode): DumpElement | undefined {
  if (element.place?.node === place.node) return element;
  for (const child of element.children) {
    const found = elementOf(child, place);
    if (found !== undefined) return found;
  }
  return undefined;
}
