import type { Container } from '../apk/container/model.ts';
import { openContainer } from '../apk/container/open.ts';
import { Budget, defaultLimits } from '../shared/budget.ts';
import { InspectorError } from '../shared/errors.ts';
import type { StaticContext } from './context.ts';
import { handedIn } from './handed-in.ts';

export interface OpenOptions {
  /** Path of the filing form (YAML). */
  filing?: string | undefined;
  /** What reading may cost; the default limits when absent. */
  budget?: Budget;
}

/** Must be closed: it holds the file open. */
export interface OpenedApp {
  context: StaticContext;
  close(): void;
}

/**
 * Opens an APK, a split set, a folder of split APKs or an app bundle for gathering.
 *
 * @throws InspectorError `file-not-found`, `file-unreadable`, `not-an-apk`, `budget-exceeded`; `yaml-syntax` and `filing-invalid` for the
 * filing form.
 */
export async function openStatic(path: string, options: OpenOptions = {}): Promise<OpenedApp> {
  const budget = options.budget ?? new Budget(defaultLimits);
  const container = openContainer(path, budget);
  const context: StaticContext = { path, parts: container.parts, budget, filing: options.filing };
  handedIn(context, () => container);
  try {
    // A bad form is said before minutes go into the package. Its reader is loaded only for a form: the thread of the side lane has none.
    if (options.filing !== undefined) (await import('./filing.ts')).filingOf(context, options.filing);
  } catch (error) {
    container.close();
    throw error;
  }
  return { context, close: () => container.close() };
}

/** Whether a folder holds one app as a base APK with its splits, and not several apps side by side. */
export function isSplitSet(folder: string): boolean {
  let container: Container;
  try {
    container = openContainer(folder, new Budget(defaultLimits));
  } catch (error) {
    if (error instanceof InspectorError) return false;
    throw error;
  }
  const severalApps = container.problems.some(({ code }) => code === 'container-second-base');
  const splits = container.parts.some(({ role }) => role === 'split');
  container.close();
  return splits && !severalApps;
}
