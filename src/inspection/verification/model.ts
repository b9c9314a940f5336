import type { BundleIndex } from '../../evidence/bundle/model.ts';
import type { Packing } from '../../evidence/bundle/packing/check.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import type { SealState, SignatureState } from '../../evidence/seal/seal-state.ts';

/**
 * `trusted`: as sealed, and signed by a key that was said to be trusted. `unknown-key`: as sealed, and signed, but nobody vouches for the key.
 * `unsigned`: as sealed, which anybody may have done. `differs`: not as sealed.
 */
export const sealVerdicts = ['trusted', 'unknown-key', 'unsigned', 'differs'] as const;
export type SealVerdict = (typeof sealVerdicts)[number];

/** A redacted bundle and the one it was made from. */
export interface Origin {
  /** Root hash of the original. */
  sha256: string;
  /** Its index and seals lie in the package: its signatures could be checked, and which files were kept as they were. */
  indexFound: boolean;
  seal: SealState | undefined;
  /** Files that differ from the original's, as the redacted bundle says itself. */
  changed: number;
}

/**
 * Whether the verdicts in `inspection.json` are what the evidence gives when it is judged again, decisions and exemptions applied.
 * `other-rules`, `redacted`: not compared, since these rules are not those it was judged by, or the evidence was masked since.
 */
export type VerdictsState = 'confirmed' | 'differ' | 'other-rules' | 'redacted';

export interface BundleCheck {
  verdict: SealVerdict;
  /** Folder or archive, and where in it the bundle lies. */
  place: string;
  sha256: string;
  sm3: string;
  /** Files that were compared. */
  files: number;
  index: BundleIndex | undefined;
  /** The first is what differs first: the seal, then the files in the order of the index, then what it does not name. */
  differences: Difference[];
  /** What `inspection.json` beside it names: this bundle, or another root hash. */
  inspection: 'absent' | 'same' | 'other' | 'unreadable';
  /** Undefined: there is no inspection of this bundle to compare, or the bundle differs itself. */
  verdicts: VerdictsState | undefined;
  seal: SealState;
  origin: Origin | undefined;
  /** Of a ZIP: who packed it. */
  packing?: Packing;
  /** Of an exported package: who signed `export.json`, and with it the reports and verdicts in the package; undefined: it is no package. */
  listSignatures: readonly SignatureState[] | undefined;
}
