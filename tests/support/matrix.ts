import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Member } from '../../src/inspection/compare/matrix/model.ts';
import { judgedOf } from './judged.ts';

/** One device of a matrix with the evidence it gave. */
export function member(name: string, evidence: Evidence): Member {
  return { name, judged: judgedOf(evidence), folder: `${name}/inspection`, error: undefined };
}

/** One that could not be had. */
export function lostMember(name: string): Member {
  const error = { code: 'device-not-found', message: 'no such device' } as const;
  return { name, judged: undefined, folder: undefined, error };
}
