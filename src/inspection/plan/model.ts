import type { CampaignPlan } from '../../gather/dynamic/stability/plan.ts';
import type { Text } from '../../shared/text.ts';

/** Scenarios that share a part of the time, by the subjects of the library. */
export interface PlanPart {
  /** `rest`: every subject that no other part names. */
  subjects: readonly string[] | 'rest';
  /** Part of the budget by which they have to have ended. What is left over goes to the parts after. */
  until: number;
}

/** What a whole inspection of a driven app consists of, and how it divides its time. Data. */
export interface InspectionPlan {
  id: string;
  name: Text;
  /** In the order in which they are run. The campaign comes last and has all time that is left. */
  parts: readonly PlanPart[];
  campaign: CampaignPlan;
}
