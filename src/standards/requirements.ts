import { entries } from './requirements/entries.ts';
import type { RequirementEntry } from './requirements/model.ts';

export type RequirementId = keyof typeof entries;

/** All requirements known to the product, by their permanent ids. */
export const requirements: Readonly<Record<RequirementId, RequirementEntry>> = entries;

export const requirementIds = Object.keys(entries) as RequirementId[];
