import { inspectionSchema } from './inspection-schema.ts';
import { rulesPage } from './rules-page.ts';

/** The committed files that are made from the code, by path in the repository. `npm run docs` writes them, a test compares them. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/rules.md', rulesPage()],
    ['reports/inspection.schema.json', `${JSON.stringify(inspectionSchema(), null, 2)}\n`],
  ]);
}
