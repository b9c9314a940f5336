import type { Text } from '../../shared/text.ts';
import type { RequirementId } from '../requirements.ts';

/**
 * How telling a wording is. `strong`: names the function in the form that is asked about. `feature`: the function is likely there.
 * `weak`: a common word that supports other signs and is never a lead alone.
 */
export type Grade = 'strong' | 'feature' | 'weak';

/** A wording that looks alike and is harmless. */
interface BenignWording {
  expression: RegExp;
  /**
   * Which hits of the same sentence it explains: those it `overlap`s; those and every one below `strong` (`feature`: it names a topic
   * that makes them harmless); or `all`.
   */
  covers: 'overlap' | 'feature' | 'all';
  reason: Text;
}

/**
 * The words by which one kind of function shows itself. Words and expressions are written for normalised text (`normalise.ts`): simplified
 * characters, half-width, 登陆 as 登录. Grades are this product's: words that every app has (下载, 位置) are `weak` however fitting they are.
 */
export interface WordPattern {
  requirement: RequirementId;
  name: Text;
  /** True for functions that have to exist: there the absence is the finding. */
  wanted: boolean;
  /** At least one of these stands in every text that a word or expression below can match: the quick way to pass over the rest. */
  roots: readonly string[];
  strong: readonly string[];
  feature: readonly string[];
  weak: readonly string[];
  expressions: readonly { grade: Grade; expression: RegExp }[];
  benign: readonly BenignWording[];
  /** Signs other than visible Chinese text, for examining code, traffic and screens. */
  hints: {
    english: readonly string[];
    resourceIds: readonly string[];
    /** Beginnings of request paths. */
    apis: readonly string[];
    /** Permissions that such functions usually need, without their `android.permission.` prefix. */
    permissions: readonly string[];
    /** What the screen looks like. */
    structure: readonly Text[];
  };
}
