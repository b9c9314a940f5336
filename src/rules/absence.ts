/**
 * The outcome of what would fail because something is not there: no signature, no permission, a default in place of an attribute. What
 * stands in a gap of the evidence may be that very thing, so only whole evidence convicts.
 */
export function failedIfWhole(...evidence: readonly { gaps: readonly unknown[] }[]): 'failed' | 'cantTell' {
  return evidence.every(({ gaps }) => gaps.length === 0) ? 'failed' : 'cantTell';
}
