import type { PhoneSystem } from '../../system/model.ts';
import { javaPattern } from '../find/java-pattern.ts';
import type { Settings } from '../settings.ts';
import { type Attribute, type AttributeContext, onlyToast, sourceAttributes } from './attributes.ts';
import { boundsCutter, boundsText } from './bounds.ts';
import type { UiNode } from './ui-node.ts';
import { attributeText, elementName } from './xml-text.ts';

/** An element of the source: what XPath walks over and what is written as XML. */
export interface DumpElement {
  readonly name: string;
  /** undefined for `<hierarchy>`. */
  readonly place: UiNode | undefined;
  readonly parent: DumpElement | undefined;
  readonly children: DumpElement[];
  /** In the order of the source, without what is null. */
  attributes(): readonly (readonly [string, string])[];
  attribute(name: string): string | undefined;
  /** As they stand in the element's tag. */
  attributesText(): string;
}

export function attributeContext(system: PhoneSystem, settings: Settings): AttributeContext {
  const cut = boundsCutter(system.display.metrics, settings.get('simpleBoundsCalculation'));
  return { apiLevel: system.profile.apiLevel, bounds: (place) => boundsText(cut(place)) };
}

/** An attribute and how it is written when it is a flag: most are, and a source has tens of thousands of them. */
type Tag = readonly [name: string, value: Attribute['value'], written: { true: string; false: string }];

function tags(given: ReadonlyMap<string, Attribute['value']>): readonly Tag[] {
  return [...given]
    .filter(([name]) => name !== 'index')
    .map(([name, value]) => [name, value, { true: ` ${name}="true"`, false: ` ${name}="false"` }]);
}

/** Makes the snapshot that UIA2 takes for a source or an XPath: invisible nodes dropped, cut at the maximal depth. */
export class Dumper {
  readonly #system: PhoneSystem;
  readonly #settings: Settings;
  readonly #context: AttributeContext;
  readonly #maxDepth: number;
  readonly #ascii: boolean;
  readonly #invisible: boolean;
  readonly #traversable: readonly RegExp[];
  readonly #given: ReadonlyMap<string, Attribute['value']>;
  readonly #ofToast: ReadonlyMap<string, Attribute['value']>;
  readonly #tags: readonly Tag[];
  readonly #tagsOfToast: readonly Tag[];

  constructor(system: PhoneSystem, settings: Settings) {
    this.#system = system;
    this.#settings = settings;
    this.#context = attributeContext(system, settings);
    this.#maxDepth = settings.get('snapshotMaxDepth');
    this.#ascii = settings.get('normalizeTagNames');
    this.#invisible = settings.get('allowInvisibleElements');
    this.#given = sourceAttributes(system.profile.apiLevel, (setting) => this.#settings.get(setting));
    this.#ofToast = onlyToast(this.#given);
    this.#tags = tags(this.#given);
    this.#tagsOfToast = tags(this.#ofToast);
    this.#traversable = settings
      .get('alwaysTraversableViewClasses')
      .split(',')
      .map((pattern) => pattern.trim())
      .filter((pattern) => pattern !== '')
      .map((pattern) => javaPattern(pattern));
  }

  hierarchy(roots: readonly UiNode[], toasts: readonly UiNode[]): DumpElement {
    const { rotation, width, height } = this.#system.display.metrics;
    const attributes = Object.entries({ index: 0, class: 'hierarchy', rotation, width, height }).map(
      ([name, value]) => [name, String(value)] as const,
    );
    const top: DumpElement = {
      name: 'hierarchy',
      place: undefined,
      parent: undefined,
      children: [],
      attributes: () => attributes,
      attribute: (name) => attributes.find(([own]) => own === name)?.[1],
      attributesText: () => attributes.map(([name, value]) => attributeText(name, value)).join(''),
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
      name: elementName(place.node.className, this.#ascii),
      place,
      parent,
      children: [],
      attributes: () => this.#attributes(place, index),
      attribute: (name) => this.#attribute(place, index, name),
      attributesText: () => this.#attributesText(place, index),
    };
    if (depth >= this.#maxDepth) return element;
    const all = this.#invisible || this.#traversesAll(place);
    for (const child of place.children) {
      if (all || child.node.visible) element.children.push(this.#element(child, child.index, depth + 1, element));
    }
    return element;
  }

  #attributes(place: UiNode, index: number): readonly (readonly [string, string])[] {
    const written: (readonly [string, string])[] = [];
    for (const [name, value] of place.toast ? this.#ofToast : this.#given) {
      const given = name === 'index' ? index : value(place, this.#context);
      if (given !== undefined) written.push([name, String(given)]);
    }
    return written;
  }

  #attributesText(place: UiNode, index: number): string {
    let text = ` index="${index}"`;
    const written = place.toast ? this.#tagsOfToast : this.#tags;
    for (const [name, value, tag] of written) {
      const given = value(place, this.#context);
      if (typeof given === 'boolean') text += given ? tag.true : tag.false;
      else if (given !== undefined) text += attributeText(name, String(given));
    }
    return text;
  }

  #attribute(place: UiNode, index: number, name: string): string | undefined {
    if (name === 'index') return String(index);
    const value = (place.toast ? this.#ofToast : this.#given).get(name)?.(place, this.#context);
    return value === undefined ? undefined : String(value);
  }

  #traversesAll(place: UiNode): boolean {
    return this.#traversable.some((pattern) => pattern.test(place.node.className));
  }
}
