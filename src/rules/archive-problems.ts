import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { select } from './selection.ts';

type Container = EvidenceOf<'container'>;

/** The defects of one code that the archives have, and how many entries were looked at. */
export function archiveProblems(container: Container, code: string) {
  const found = select('container', '/problems', container.problems, (problem) => problem.code === code);
  return { ...found, entries: container.parts.reduce((total, part) => total + part.entries, 0) };
}
