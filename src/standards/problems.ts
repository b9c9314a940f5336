import { containerProblems } from './problems/container.ts';
import { dexProblems } from './problems/dex.ts';
import { drivingProblems } from './problems/driving.ts';
import { elfProblems } from './problems/elf.ts';
import { gatheringProblems } from './problems/gathering.ts';
import { hermesProblems } from './problems/hermes.ts';
import { manifestProblems } from './problems/manifest.ts';
import type { ProblemEntry } from './problems/model.ts';
import { resourcesProblems } from './problems/resources.ts';
import { signingProblems } from './problems/signing.ts';
import { xmlProblems } from './problems/xml.ts';
import { zipProblems } from './problems/zip.ts';

export type { ProblemEntry } from './problems/model.ts';

/**
 * What the codes of `Problem` and of evidence gaps mean, by code. Whether data was lost and whether Android refuses the file stands in
 * each problem itself.
 */
export const problems: Readonly<Record<string, ProblemEntry>> = {
  ...zipProblems,
  ...containerProblems,
  ...xmlProblems,
  ...resourcesProblems,
  ...manifestProblems,
  ...dexProblems,
  ...elfProblems,
  ...hermesProblems,
  ...signingProblems,
  ...gatheringProblems,
  ...drivingProblems,
};
