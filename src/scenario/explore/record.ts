import type { z } from 'zod';

import type { coverage } from '../../evidence/kinds/coverage.ts';
import type { entries } from '../../evidence/kinds/entries.ts';

/** What one exploration saw: the stuff that the `coverage` and `entries` evidence is made of. */
export interface ExplorationRecord {
  coverage: Omit<z.infer<typeof coverage>, 'gaps' | 'states'>;
  entries: z.infer<typeof entries>['entries'];
}
