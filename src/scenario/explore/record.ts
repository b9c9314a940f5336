import type { z } from 'zod';

import type { coverage } from '../../evidence/kinds/coverage.ts';
import type { FaultKind, PathStep } from '../../evidence/kinds/crashes.ts';
import type { entries } from '../../evidence/kinds/entries.ts';

/** What one exploration saw: the stuff that the `coverage` and `entries` evidence is made of. */
export interface ExplorationRecord {
  coverage: Omit<z.infer<typeof coverage>, 'gaps' | 'states'>;
  entries: z.infer<typeof entries>['entries'];
  /** Crashes, freezes and white screens, each defect once. */
  faults: readonly FoundFault[];
}

export interface FoundFault {
  kind: FaultKind;
  key: string;
  reason: string;
  /** Look after which it was noticed first. */
  capture: number;
  /** How often it was met, replays included. */
  times: number;
  /** From the first screen to what brought it about; null: no way is known. */
  path: PathStep[] | null;
  reproduced: { times: number; of: number } | null;
  /** Why it was not replayed, or not three times; null: it was. */
  left: 'budget' | 'no-way' | null;
}
