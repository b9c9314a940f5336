import { basename } from 'node:path';

import { InspectorError } from '../shared/errors.ts';
import type { StaticContext } from './context.ts';
import { once } from './context.ts';
import { parseFiling, type FilingForm } from './filing/parse.ts';
import { readFilingText } from './filing/text.ts';
import { defineGatherer } from './gatherer.ts';

export const filingGatherer = defineGatherer({
  kind: 'filing',
  needs: [],
  device: 'none',
  async gather(context) {
    if (context.filing === undefined) throw new InspectorError('file-not-found', 'no filing form was handed in');
    return { gaps: [], file: basename(context.filing), form: filingOf(context, context.filing) };
  },
});

/**
 * The filing form at `path`, read once.
 *
 * @throws InspectorError `file-not-found`, `file-unreadable`; `yaml-syntax` and `filing-invalid` with every error located in both languages.
 */
export function filingOf(context: StaticContext, path: string): FilingForm {
  return once(context, filingOf, () => parseFiling(readFilingText(path), path));
}
