/** Below this many compared items a coefficient is not worth much; reports say so. */
export const fewItems = 30;

/** Agreement of two parties who each said pass or fail of the same items. */
export interface Agreement {
  /** Items that both judged. */
  n: number;
  bothPassed: number;
  bothFailed: number;
  /** They failed it, we passed it; and the other way round. */
  onlyThey: number;
  onlyWe: number;
  /** Share on which both said the same; null for no items. */
  observed: number | null;
  /** Share on which they would by chance, given how often each fails. */
  expected: number | null;
  /** Cohen's kappa; null where chance alone explains full agreement (both said one thing only) or nothing was compared. */
  kappa: number | null;
  /** 95 % interval by the large-sample formula; null where there are fewer than `fewItems`. */
  interval: readonly [number, number] | null;
}

/** Cohen (1960). Pure. */
export function agreementOf(counts: Pick<Agreement, 'bothPassed' | 'bothFailed' | 'onlyThey' | 'onlyWe'>): Agreement {
  const { bothFailed, bothPassed, onlyThey, onlyWe } = counts;
  const n = bothFailed + bothPassed + onlyThey + onlyWe;
  if (n === 0) return { ...counts, n, observed: null, expected: null, kappa: null, interval: null };
  const observed = (bothFailed + bothPassed) / n;
  const theyFail = (bothFailed + onlyThey) / n;
  const weFail = (bothFailed + onlyWe) / n;
  const expected = theyFail * weFail + (1 - theyFail) * (1 - weFail);
  if (expected === 1) return { ...counts, n, observed, expected, kappa: null, interval: null };
  const kappa = (observed - expected) / (1 - expected);
  const error = Math.sqrt((observed * (1 - observed)) / (n * (1 - expected) ** 2));
  const interval: readonly [number, number] = [Math.max(-1, kappa - 1.96 * error), Math.min(1, kappa + 1.96 * error)];
  return { ...counts, n, observed, expected, kappa, interval: n < fewItems ? null : interval };
}
