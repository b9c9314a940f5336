import type { ZipArchive } from '../apk/zip/model.ts';
import type { Budget } from '../shared/budget.ts';

/** One APK of what was handed in: the base or a split. */
export interface Part {
  /** File name of the part; the name of the handed-in file for a plain APK. */
  name: string;
  role: 'base' | 'split' | 'module';
  archive: ZipArchive;
}

/** What goes before entry names in evidence places: nothing for the base, `split_name.apk!/` for other parts. */
export function placePrefix(part: Part): string {
  return part.role === 'base' ? '' : `${part.name}!/`;
}

/** What static gatherers work on. Parsed facets that several gatherers use are memoised by their own modules with `once`. */
export interface StaticContext {
  /** Path as the user gave it. */
  path: string;
  /** Base first. */
  parts: readonly [Part, ...Part[]];
  budget: Budget;
  /** Path of the filing form, when one was handed in. */
  filing: string | undefined;
}

const memos = new WeakMap<StaticContext, Map<unknown, unknown>>();

/** Computes `make` at most once per context; `key` is the function or symbol that identifies the facet. */
export function once<V>(context: StaticContext, key: unknown, make: () => V): V {
  let memo = memos.get(context);
  if (memo === undefined) {
    memo = new Map();
    memos.set(context, memo);
  }
  if (!memo.has(key)) memo.set(key, make());
  return memo.get(key) as V;
}
