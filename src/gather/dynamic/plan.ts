import type { Run } from '../../evidence/kinds/runs.ts';
import type { Scenario } from '../../scenario/model.ts';

/** A run that was not begun, with why: what was left out is in the evidence too. */
export function leftOut(scenario: Scenario, at: string, reason: { code: string; detail: string }): Run {
  return {
    id: scenario.id,
    scenario: scenario.id,
    title: scenario.title.zh,
    subject: scenario.subject,
    scenarioSha256: scenario.sha256,
    state: 'skipped',
    reason,
    startedAt: at,
    finishedAt: at,
    steps: [],
  };
}
