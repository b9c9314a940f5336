import type { Problem } from '../apk/problem.ts';

/** By place, offset, code and detail; each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(problems.map((problem) => [sortKey(problem), problem]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

function sortKey({ place, offset = 0, code, detail }: Problem): string {
  return [place, String(offset).padStart(16, '0'), code, detail].join('\0');
}
