import { InspectorError } from '../../../shared/errors.ts';
import type { Text } from '../../../shared/text.ts';

/** What is wrong with somebody else's table, at its place in it. */
export function assessmentError(message: Text, place: string): InspectorError {
  return new InspectorError('assessment-invalid', message, { place });
}
