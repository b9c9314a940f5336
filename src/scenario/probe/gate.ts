import { InspectorError } from '../../shared/errors.ts';
import type { Gate } from '../../evidence/kinds/forced-use.ts';
import type { StepContext } from '../context.ts';
import type { ProbeGateOptions } from './options.ts';

/** Tries every way out of a suspected gate, once per clean start, and the control arm; reports the gate to the context. */
export async function probeGate(_context: StepContext, _options: ProbeGateOptions): Promise<Gate | undefined> {
  throw new InspectorError('step-refused', 'the escape ladder is not built yet');
}
