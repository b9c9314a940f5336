import type { BundleEntry } from '../../evidence/bundle/model.ts';

/** Where a kind stands in the bundle, as `bundle.json` says. */
export function bundleFile(entries: readonly BundleEntry[], kind: string): string {
  const entry = entries.find((candidate) => candidate.kind === kind);
  return entry?.status === 'ok' ? entry.path : kind;
}
