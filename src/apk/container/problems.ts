import type { Problem } from '../problem.ts';

/** Every defect this folder reports. `loss`: something in the container was not inspected because of it. */
export const containerProblems = {
  'container-part-unreadable': { loss: true },
  'container-too-deep': { loss: true },
  'container-too-many-files': { loss: true },
  'container-base-missing': { loss: true },
  'container-second-base': { loss: true },
  'container-duplicate-split': { loss: true },
  'container-alternative': { loss: false },
  'container-listed-file-missing': { loss: true },
  'container-listed-name-outside': { loss: false },
  'container-listed-package': { loss: false },
  'container-index-unreadable': { loss: false },
  'container-split-name-unreadable': { loss: false },
  'container-split-foreign': { loss: false, rejected: true },
  'container-manifest-protobuf': { loss: false, rejected: true },
} as const satisfies Record<string, Pick<Problem, 'loss' | 'rejected'>>;

export type ContainerProblemCode = keyof typeof containerProblems;

export function containerProblem(code: ContainerProblemCode, place: string, detail: string): Problem {
  return { code, place, detail, ...containerProblems[code] };
}
