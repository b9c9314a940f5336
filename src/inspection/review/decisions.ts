import type { Outcome } from '../../rules/rule.ts';
import type { Reviewable } from './digest.ts';
import type { Decision, Review } from './model.ts';

/** What a person may say of each automatic outcome. What was found is confirmed or overturned; what is open is decided. */
const allowed: Readonly<Record<Outcome, readonly Decision[]>> = {
  failed: ['confirmed', 'overturned', 'inapplicable', 'cantTell'],
  passed: ['confirmed', 'overturned', 'inapplicable', 'cantTell'],
  cantTell: ['passed', 'failed', 'inapplicable', 'cantTell'],
  untested: ['passed', 'failed', 'inapplicable', 'cantTell'],
  inapplicable: ['confirmed', 'passed', 'failed', 'cantTell'],
};

/** Taking back is for what was decided before. */
export function allowedDecisions(automatic: Outcome, decidedBefore: boolean): Decision[] {
  return decidedBefore ? [...allowed[automatic], 'withdrawn'] : [...allowed[automatic]];
}

/** What a decision makes of the automatic outcome. */
export function decidedOutcome(decision: Decision, automatic: Outcome): Outcome {
  if (decision === 'confirmed' || decision === 'withdrawn') return automatic;
  if (decision === 'overturned') return automatic === 'failed' ? 'passed' : 'failed';
  return decision;
}

/** A decision that goes against what was seen, or passes what was not looked at in every way or was exempted, has to say why. */
export function needsNote(
  decision: Decision,
  { automatic, exempted, waysLeftOut }: Pick<Reviewable, 'automatic' | 'exempted' | 'waysLeftOut'>,
): boolean {
  if (decision === 'overturned' || decision === 'inapplicable') return true;
  return decision === 'passed' && (exempted || (automatic === 'untested' && waysLeftOut));
}

/** Whether a decision that was taken in before would be taken in today. */
export function isAcceptable({ decision, note, reviewer }: Review, reviewable: Reviewable): boolean {
  if (reviewer.trim() === '' || !allowedDecisions(reviewable.automatic, false).includes(decision)) return false;
  return note.trim() !== '' || !needsNote(decision, reviewable);
}
