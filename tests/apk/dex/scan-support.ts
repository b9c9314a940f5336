import type { DexRequest, DexScan } from '../../../src/apk/dex/model.ts';
import { scanDex } from '../../../src/apk/dex/scan.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

export function scan(
  bytes: Buffer,
  request: DexRequest,
  limits = defaultLimits,
): { answer: DexScan; problems: Problem[] } {
  const problems: Problem[] = [];
  const answer = scanDex(bytes, 'classes.dex', request, (problem) => problems.push(problem), new Budget(limits));
  return { answer, problems };
}

/** Code units of the instructions the tests use. */
export const code = {
  returnVoid: [0x000e],
  constString: (string: number): number[] => [0x001a, string],
  constStringJumbo: (string: number): number[] => [0x001b, string & 0xffff, string >> 16],
  invokeVirtual: (method: number): number[] => [0x106e, method, 0],
  invokeStaticRange: (method: number): number[] => [0x0177, method, 0],
  invokePolymorphic: (method: number): number[] => [0x10fa, method, 0, 0],
  invokeCustom: (site: number): number[] => [0x00fc, site, 0],
  constMethodHandle: (handle: number): number[] => [0x00fe, handle],
  newInstance: (type: number): number[] => [0x0022, type],
  constClass: (type: number): number[] => [0x001c, type],
  sget: (field: number): number[] => [0x0062, field],
  sput: (field: number): number[] => [0x0069, field],
};
