import { InspectorError } from '../../shared/errors.ts';
import type { StepContext } from '../context.ts';

export interface ExploreBudget {
  screens: number;
  touches: number;
  milliseconds: number;
  depth: number;
  gates: boolean;
}

export async function explore(_context: StepContext, _budget: ExploreBudget): Promise<void> {
  throw new InspectorError('step-refused', 'exploring is not built yet');
}
