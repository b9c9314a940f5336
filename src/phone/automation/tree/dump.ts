import type { PhoneSystem } from '../../system/model.ts';
import { javaPattern } from '../find/java-pattern.ts';
import type { Settings } from '../settings.ts';
import { type AttributeContext, sourceAttributes } from './attributes.ts';
import { boundsText, visibleBounds } from './bounds.ts';
import type { UiNode } from './ui-node.ts';
import { elementName } from './xml-text.ts';

/** An element of the source: what XPath walks over and what is written as XML. */
export interface DumpElement {
  readonly name: string;
  /** undefined for `<hierarchy>`. */
  readonly place: UiNode | undefined;
  readonly parent: DumpElement | undefined;
  readonly children: DumpElement[];
  /** In the order of the source. */
  readonly attributes: readonly (readonly [string, string])[];
}

export function attributeContext(system: PhoneSystem, settings: Settings): AttributeContext {
  const { metrics } = system.display;
  const simple = settings.get('simpleBoundsCalculation');
  return {
    apiLevel: system.profile.apiLevel,
    bounds: (place) => boundsText(visibleBounds(place, metrics, simple)),
  };
}

/** Makes the snapshot that UIA2 takes for a source or an XPath: invisible nodes dropped, cut at the maximal depth. */
export class Dumper {
  readonly #system: PhoneSystem;
  readonly #settings: Settings;
  readonly #context: AttributeContext;
  readonly #maxDepth: number;
  readonly #traversable: readonly RegExp[];

  constructor(system: PhoneSystem, settings: Settings) {
    this.#system = system;
    this.#settings = settings;
    this.#context = attributeContext(system, settings);
    this.#maxDepth = settings.get('snapshotMaxDepth');
    this.#traversable = settings
      .get('alwaysTraversableViewClasses')
      .split(',')
      .map((pattern) => pattern.trim())
      .filter((pattern) => pattern !== '')
      .map((pattern) => javaPattern(pattern));
  }

  hierarchy(roots: readonly UiNode[], toasts: readonly UiNode[]): DumpElement {
    const { rotation, width, height } = this.#system.display.metrics;
    const top: DumpElement = {
      name: 'hierarchy',
      place: undefined,
      parent: undefined,
      children: [],
      attributes: [
        ['index', '0'],
        ['class', 'hierarchy'],
        ['rotation', String(rotation)],
        ['width', String(width)],
        ['height', String(height)],
      ],
    };
    for (const root of [...roots, ...toasts]) {
      top.children.push(this.#element(root, top.children.length, 1, top));
    }
    return top;
  }

  /** A node and what is below it as a document of its own. */
  subtree(root: UiNode): DumpElement {
    return this.#element(root, root.index, 0, undefined);
  }

  #element(place: UiNode, index: number, depth: number, parent: DumpElement | undefined): DumpElement {
    const element: DumpElement = {
      name: elementName(place.node.className, this.#settings.get('normalizeTagNames')),
      place,
      parent,
      children: [],
      attributes: sourceAttributes(place, index, this.#context, (setting) => this.#settings.get(setting)),
    };
    if (depth >= this.#maxDepth) return element;
    const all = this.#settings.get('allowInvisibleElements') || this.#traversesAll(place);
    for (const child of place.children) {
      if (all || child.node.visible) element.children.push(this.#element(child, child.index, depth + 1, element));
    }
    return element;
  }

  #traversesAll(place: UiNode): boolean {
    return this.#traversable.some((pattern) => pattern.test(place.node.className));
  }
}
