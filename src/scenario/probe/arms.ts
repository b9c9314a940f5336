import { InspectorError } from '../../shared/errors.ts';
import type { ArmComparison } from '../../evidence/kinds/forced-use.ts';
import type { StepContext } from '../context.ts';
import type { CompareArmsOptions } from './options.ts';

/** Runs the declining and the accepting arm from the same restored state and reports the pair to the context. */
export async function compareArms(_context: StepContext, _options: CompareArmsOptions): Promise<ArmComparison> {
  throw new InspectorError('step-refused', 'paired runs are not built yet');
}
