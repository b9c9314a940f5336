import type { ProbeId } from '../../../evidence/kinds/stability.ts';

/** What of the campaign is asked, and how long it takes. Data of an inspection plan. */
export interface CampaignPlan {
  /** Name of the plan, as it is told in the evidence. */
  name: string;
  /** In the order in which they are done: what a budget cuts are the last ones. */
  probes: readonly ProbeId[];
  /** Starts of each kind. */
  starts: number;
  /** Seconds that the app is left for. */
  backgroundSeconds: readonly number[];
  longBackgroundSeconds: readonly number[];
  fontScales: readonly number[];
  /** Days that the clock is moved by. */
  days: readonly number[];
  /** Seconds that the idle app's traffic is watched, and between two readings. */
  traffic: { foreground: number; background: number; every: number };
  /** Rounds through the screens of the app. */
  rounds: number;
  /** How often it is installed and removed. */
  installs: number;
}
