import type { DexSubtype, TypeMatcher } from './model.ts';
import { matchesClass } from './match.ts';

/** The classes of an app by supertype, over all its dex files. */
export interface Hierarchy {
  add(descriptor: string, accessFlags: number, superclass: string, interfaces: readonly string[]): void;
  /** Every class that reaches a type under `pattern` upwards, with the type it reaches; the type itself is not one of them. */
  below(pattern: string): Map<string, string>;
  subtypes(matchers: readonly TypeMatcher[]): DexSubtype[];
}

export function createHierarchy(): Hierarchy {
  const children = new Map<string, string[]>();
  const accessFlags = new Map<string, number>();
  // Most classes extend what the one before them extends: java.lang.Object.
  let last = { supertype: '', children: childrenOf('') };

  function add(descriptor: string, flags: number, superclass: string, interfaces: readonly string[]): void {
    if (accessFlags.has(descriptor)) return; // ART takes the first definition
    accessFlags.set(descriptor, flags);
    addChild(superclass, descriptor);
    for (const supertype of interfaces) addChild(supertype, descriptor);
  }

  function addChild(supertype: string, descriptor: string): void {
    if (supertype !== last.supertype) last = { supertype, children: childrenOf(supertype) };
    last.children.push(descriptor);
  }

  function childrenOf(supertype: string): string[] {
    const known = children.get(supertype);
    if (known !== undefined) return known;
    const none: string[] = [];
    children.set(supertype, none);
    return none;
  }

  function below(pattern: string): Map<string, string> {
    const reached = new Map<string, string>();
    const roots = pattern.endsWith('*')
      ? [...children.keys()].filter((type) => matchesClass(pattern, type)).sort()
      : [pattern];
    const pending = roots.map((root) => ({ type: root, root })).reverse();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { type, root } = next;
      for (const child of children.get(type) ?? []) {
        if (reached.has(child) || child === root) continue;
        reached.set(child, root);
        pending.push({ type: child, root });
      }
    }
    return reached;
  }

  function subtypes(matchers: readonly TypeMatcher[]): DexSubtype[] {
    const found: DexSubtype[] = [];
    for (const { key, type } of matchers)
      for (const [name, supertype] of below(type))
        found.push({ key, class: name, supertype, accessFlags: accessFlags.get(name) ?? 0 });
    return found;
  }

  return { add, below, subtypes };
}
