/**
 * ZIP defects that ordinary build tools do not produce and that make other readers see something else than Android does: the known ways
 * to blind an analysis. Duplicate names and names that lead outside have rules of their own.
 */
export const tricks: ReadonlySet<string> = new Set([
  'zip-end-record-decoy',
  'zip-prefix',
  'zip-prefix-dex',
  'zip-directory-offset',
  'zip-directory-rebuilt',
  'zip-hidden-records',
  'zip-name-control',
  'zip-name-empty',
  'zip-name-long',
  'zip-method-unknown',
  'zip-encrypted-flag',
  'zip-overlap',
  'zip-local-header-missing',
  'zip-local-name',
  'zip-local-sizes',
  'zip-local-method',
]);

/** Problems that other rules judge. */
export const judgedElsewhere: ReadonlySet<string> = new Set(['zip-duplicate-name', 'zip-name-outside']);

/** Entries without which Android cannot install or start an app; the empty place is the archive itself. */
export function isVital(place: string): boolean {
  const entry = place.split('!/').at(-1) ?? place;
  return entry === '' || /^(AndroidManifest\.xml|resources\.arsc|classes\d*\.dex)$/.test(entry);
}
