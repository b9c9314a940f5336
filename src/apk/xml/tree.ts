import type { XmlAttribute, XmlElement } from './model.ts';

/** Deeper nesting is reported: no compiler output comes near, recursive readers die of it. */
const suspiciousDepth = 1_000;
/** What one document may hold; every element and attribute costs memory. An honest manifest has a few thousand. */
const maxNodes = 1_000_000;
/** Elements may share one long string. */
const maxCharacters = 16 * 1024 ** 2;

interface OpenElement extends XmlElement {
  readonly attributes: XmlAttribute[];
  readonly children: XmlElement[];
  text: string;
}

const noAttributes: XmlAttribute[] = [];

/** Assembles a tree from events without recursion. */
export interface TreeBuilder {
  /** False once the document holds more than a tree may hold: the reader stops. */
  open(element: { name: string; namespace: string; line: number; attributes: XmlAttribute[] }): boolean;
  /** Closes the innermost element; false when none is open. */
  close(): boolean;
  /** False once the document holds more text than is kept. */
  text(data: string): boolean;
  readonly root: XmlElement | undefined;
  /** Name of the innermost open element. */
  readonly current: string | undefined;
  readonly openCount: number;
  readonly tooDeep: boolean;
  /** An element opened after the root had closed. */
  readonly afterRoot: boolean;
}

export function createTreeBuilder(): TreeBuilder {
  let root: OpenElement | undefined;
  let nodes = 0;
  let characters = 0;
  let tooDeep = false;
  let afterRoot = false;
  const stack: OpenElement[] = [];
  return {
    open({ name, namespace, line, attributes }) {
      nodes += 1 + attributes.length;
      if (nodes > maxNodes) return false;
      const element: OpenElement = {
        name,
        namespace,
        line,
        text: '',
        children: [],
        attributes: attributes.length === 0 ? noAttributes : attributes,
      };
      // The platform reads on after the root has closed; what stands there counts as its children.
      const parent = stack.at(-1) ?? root;
      if (parent === undefined) root = element;
      else parent.children.push(element);
      afterRoot ||= stack.length === 0 && element !== root;
      stack.push(element);
      tooDeep ||= stack.length > suspiciousDepth;
      return true;
    },
    close: () => stack.pop() !== undefined,
    text(data) {
      characters += data.length;
      if (characters > maxCharacters) return false;
      const parent = stack.at(-1);
      if (parent !== undefined) parent.text += data;
      return true;
    },
    get root() {
      return root;
    },
    get current() {
      return stack.at(-1)?.name;
    },
    get openCount() {
      return stack.length;
    },
    get tooDeep() {
      return tooDeep;
    },
    get afterRoot() {
      return afterRoot;
    },
  };
}
