import type { Text } from '../../shared/text.ts';

/**
 * A rule profile: which text the verdicts are held against. Profiles differ only in data; the rules stay the same.
 */
export interface Profile {
  id: string;
  name: Text;
  /** Printed with the report: status of the text (in force, draft) and what is uncertain about it. */
  note: Text;
  /** Instruments (ids of `standards/requirements`) whose requirements are judged under this profile, in report order. */
  instruments: readonly string[];
  /** Rule ids that are not asked under this profile. */
  rulesOff: readonly string[];
  /** How the three facts of forced use become an outcome. `present` alone is what the two texts differ in. */
  forcedUse: {
    /** The function exists, nothing shows that it is compelled. */
    present: 'failed' | 'cantTell';
    /** The function exists and the interface leaves no way round it. */
    compelled: 'failed';
    /** Wordings found in the package only: a lead, never a verdict. */
    lead: 'cantTell';
  };
  /** Limits with their units in the name; the report shows the values used. */
  thresholds: {
    /** Lowest targetSdkVersion without a finding. */
    targetSdkAtLeast: number;
    /** Highest minSdkVersion without a finding. */
    minSdkAtMost: number;
    /** Lowest minSdkVersion without a finding: below it the platform's TLS and signature checks are weak. */
    minSdkAtLeast: number;
    /** RSA key length in bits. */
    rsaBitsAtLeast: number;
    /** Page size in bytes that 64-bit libraries must be aligned to. */
    pageSize: number;
    /** Milliseconds from a start to the first screen with something on it; Android vitals calls a cold start of five seconds excessive. */
    firstScreenMillisecondsAtMost: number;
    /** Seconds between calls of an app that nobody uses. No text sets a figure: a reference for advice. */
    heartbeatSecondsAtLeast: number;
    /** KiB by which a round through the same screens may leave an app larger. A reference for advice. */
    memoryGrowthKibAtMost: number;
  };
}
