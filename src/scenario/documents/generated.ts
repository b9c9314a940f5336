import { scenarioSchema } from './schema.ts';
import { stepsPage } from './steps-page.ts';

/** The committed files about scenarios that are made from the code, by path in the repository. `npm run docs` writes them, a test compares. */
export function scenarioDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['scenarios/scenario.schema.json', `${JSON.stringify(scenarioSchema(), null, 2)}\n`],
    ['docs/scenario-steps.md', stepsPage()],
  ]);
}
