import type { Problem } from '../../../src/apk/problem.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

/** A sink that keeps what it is told. */
export function collector(): { sink: (problem: Problem) => void; problems: Problem[]; codes(): string[] } {
  const problems: Problem[] = [];
  return {
    problems,
    sink: (problem) => problems.push(problem),
    codes: () => [...new Set(problems.map((problem) => problem.code))].sort(),
  };
}

export function budget(): Budget {
  return new Budget(defaultLimits);
}
