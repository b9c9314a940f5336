import type { Text } from '../../shared/text.ts';

/** Something wrong with a scenario's text: where, in UTF-16 offsets, and what. */
export interface Finding {
  start: number;
  end: number;
  message: Text;
}
