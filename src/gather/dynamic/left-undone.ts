import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Run } from '../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';

type Gap = EvidenceOf<'runs'>['gaps'][number];

/** Words by which an app offers or demands a login. 登陆 is a common misspelling. */
const loginWords = /登[录陆]|log ?in|sign ?in/i;

/**
 * Runs that did not reach their end, as holes in the evidence. A run that wanted an account which nobody gave is none where no screen of
 * the app so much as offers a login: there is nothing behind one that was not seen. Nor is one that was run again, to its end.
 */
export function leftUndone(runs: readonly Run[], captures: readonly StoredCapture[]): Gap[] {
  const undone = runs.filter((run) => run.state !== 'completed' && !wasMadeUp(run, runs));
  const offersLogin = captures.some(({ texts }) => texts.some(({ text }) => loginWords.test(text)));
  return undone
    .filter(({ reason }) => reason?.code !== 'secret-missing' || offersLogin || captures.length === 0)
    .map(({ id, reason, state }) => ({ code: 'run-incomplete', place: id, detail: reason?.code ?? state }));
}

function wasMadeUp({ scenario, scenarioSha256, startedAt }: Run, runs: readonly Run[]): boolean {
  return runs.some(
    (later) =>
      later.scenario === scenario &&
      later.scenarioSha256 === scenarioSha256 &&
      later.state === 'completed' &&
      later.startedAt > startedAt,
  );
}
