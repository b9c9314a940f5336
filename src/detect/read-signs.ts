import type { Capture } from '../evidence/screen/capture.ts';
import type { Sign } from './sign.ts';

/** What the passive detectors say of one look. Pure; cheap enough for every capture. */
export function readSigns(_capture: Capture): Sign[] {
  return [];
}
