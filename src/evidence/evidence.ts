import type { ErrorRecord } from '../shared/errors.ts';
import type { EvidenceKind, EvidenceOf } from './kinds/index.ts';

/** What gathering one kind came to. A failure is evidence too: it is stored, and the rules that needed it are untested. */
export type Gathered<V> =
  | { status: 'ok'; value: V }
  | { status: 'failed'; error: ErrorRecord }
  /** Not gathered on purpose; `reason` is a key of `i18n` (`no-filing-form`, `not-asked`). */
  | { status: 'skipped'; reason: SkipReason };

export type SkipReason =
  | 'no-filing-form'
  | 'not-asked'
  | 'needs-missing'
  | 'app-bundle'
  /** No phone was named for the inspection. */
  | 'no-device'
  /** The virtual phone runs web assets only and the package has none. */
  | 'no-web-assets'
  | 'install-failed'
  | 'device-lost'
  /** The user ended the inspection before it came to it. */
  | 'interrupted';

export type Evidence = { readonly [K in EvidenceKind]?: Gathered<EvidenceOf<K>> };

/** Points at the evidence a finding rests on. */
export interface EvidenceRef {
  kind: EvidenceKind;
  /** JSON pointer (RFC 6901) into the kind's value; empty for the whole. */
  pointer: string;
}
