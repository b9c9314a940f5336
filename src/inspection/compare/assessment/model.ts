import type { Outcome } from '../../../rules/rule.ts';

/** One line of somebody else's result. */
export interface AssessmentItem {
  /** Where it stands: `list.xlsx: 检测结果!B7`, or the verdict in an `inspection.json`. */
  place: string;
  /** As the other party names what it examined: number, clause, name, in the order of preference for matching. */
  names: readonly string[];
  /** What it is shown as. */
  title: string;
  /** Their word for the outcome. */
  said: string;
  /** What it means; null: the cell is empty or a word that nobody explained. */
  outcome: Outcome | null;
  remark: string;
}

/** What somebody else says of the app: a self-assessment or another evaluator's result. */
export interface Assessment {
  /** Who; empty where the file does not say. */
  evaluator: string;
  file: string;
  format: 'inspection' | 'xlsx' | 'csv';
  items: readonly AssessmentItem[];
  /** Package and SHA-256 as far as the file tells; null where it does not. */
  package: string | null;
  sha256: string | null;
}

/** What an item is about, in our terms. */
export interface Target {
  kind: 'requirement' | 'rule';
  id: string;
}
