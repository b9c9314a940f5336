import type { DeviceSession } from '../../../device/session.ts';
import type { Measurement, ProbeId } from '../../../evidence/kinds/stability.ts';
import type { StepContext } from '../../../scenario/context.ts';
import type { Text } from '../../../shared/text.ts';
import type { CampaignPlan } from './plan.ts';
import type { WayIn } from './way-in.ts';

/** Where probes put what they found. */
export interface Notes {
  add(measurement: Measurement): void;
  /** Something that this phone, or this app, does not let us see. */
  untested(code: string, detail: string, setting?: string): void;
}

/** An earlier version of the app under test. */
export interface ApprovedVersion {
  /** As `AppUnderTest.files`. */
  files: readonly string[];
  /** Name and code: `1.4.0 (104)`. */
  version: string;
}

/** What a probe works with: the app in its start state, under the driver. */
export interface Bench {
  context: StepContext;
  session: DeviceSession;
  plan: CampaignPlan;
  notes: Notes;
  /** The version that was approved before; undefined: it was not handed in. */
  approved: ApprovedVersion | undefined;
  /** From the first screen to one that has a state worth losing; found by the first probe that needs it. */
  way: WayIn;
}

/** One question of the campaign. What it changes on the phone it puts back by `context.atEnd`, however its run ends. */
export interface Probe {
  id: ProbeId;
  title: Text;
  /** Minutes after which its run is stopped. */
  minutes: number;
  /** Minutes with fewer of which it is not worth beginning. */
  least?(plan: CampaignPlan): number;
  run(bench: Bench): Promise<void>;
}
