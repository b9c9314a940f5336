import type { AnyRule } from './rule.ts';

/** Every rule of the product, sorted by id. A test fails when a rule folder is missing here. */
export const rules: readonly AnyRule[] = [];
