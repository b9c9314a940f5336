import { fromBuffer } from '../../../src/apk/bytes.ts';
import type { SchemeResult, SignatureOptions, Signatures } from '../../../src/apk/signatures/model.ts';
import { verifySignatures } from '../../../src/apk/signatures/verify.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits } from '../../../src/shared/budget.ts';

export async function verifyBytes(bytes: Buffer, options: Partial<SignatureOptions> = {}): Promise<Signatures> {
  const budget = options.budget ?? new Budget(defaultLimits);
  return verifySignatures(openZip(fromBuffer(bytes, 'test.apk'), budget), { minSdk: 24, ...options, budget });
}

export const errorCodes = ({ errors }: Pick<SchemeResult, 'errors'>): string[] => errors.map(({ code }) => code);
export const warningCodes = ({ warnings }: Pick<SchemeResult, 'warnings'>): string[] =>
  warnings.map(({ code }) => code);
