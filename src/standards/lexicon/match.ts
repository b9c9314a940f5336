import type { Text } from '../../shared/text.ts';
import { assessment, coercion, compileMarkers, negation, optional, specialScene } from './markers.ts';
import type { Grade, WordPattern } from './model.ts';
import { mayHideWord, normalise } from './normalise.ts';
import { compileRoots } from './roots.ts';
import { sentencesOf } from './sentences.ts';

/** What one pattern found in one text. */
export interface WordHit<Id extends string = string> {
  pattern: Id;
  grade: Grade;
  /** The words found, in normalised form. */
  matched: string;
  /** The sentence threatens a consequence or leaves no choice. */
  coercion: boolean;
  /** The sentence ties it to appraisal, by words other than the match itself. */
  assessment: boolean;
  /** The sentence offers a way round. */
  optional: boolean;
  /** The sentence names a special scene. Routes to a person, clears nothing. */
  specialScene: boolean;
  /** Policy text: the sentence forbids or withdraws the function. */
  negated: boolean;
  /** Why the wording is harmless; absent when it is not known to be. */
  benign?: Text;
}

/** Texts are read up to this many characters: no label or page sentence that a user sees is cut by it. */
const textLimit = 20_000;

const gradeOrder: readonly Grade[] = ['strong', 'feature', 'weak'];
const isCoercion = compileMarkers(coercion);
const isAssessment = compileMarkers(assessment);
const isOptional = compileMarkers(optional);
const isSpecialScene = compileMarkers(specialScene);

interface Span {
  start: number;
  end: number;
}

interface Compiled<Id> {
  id: Id;
  finders: { grade: Grade; expression: RegExp }[];
  benign: { expression: RegExp; covers: 'overlap' | 'feature' | 'all'; reason: Text }[];
}

/**
 * Compiles word patterns into one function over texts. It gives at most one hit per pattern: the most telling one, and among equals one
 * that is neither negated nor benign. Time is linear in the text: expressions run only on sentences that hold a root of their pattern.
 */
export function compileLexicon<Id extends string>(
  patterns: Readonly<Record<Id, WordPattern>>,
): (text: string) => WordHit<Id>[] {
  const ids = Object.keys(patterns) as Id[];
  const compiled = ids.map((id) => compilePattern(id, patterns[id]));
  const roots = compileRoots(ids.map((id) => patterns[id].roots));

  return (text) => {
    const readable = text.length > textLimit ? text.slice(0, textLimit) : text;
    if (!roots.worthReading(readable, mayHideWord)) return [];
    const normal = normalise(readable);
    if (roots.patternsIn(normal) === 0) return [];

    const best = new Map<Id, WordHit<Id>>();
    for (const sentence of sentencesOf(normal)) {
      const mask = roots.patternsIn(sentence);
      for (let index = 0; index < compiled.length; index += 1) {
        if ((mask & (1 << index)) === 0) continue;
        const hit = matchSentence(sentence, compiled[index]!);
        if (hit !== undefined) keepBetter(best, hit);
      }
    }
    return ids.flatMap((id) => best.get(id) ?? []);
  };
}

function compilePattern<Id>(id: Id, pattern: WordPattern): Compiled<Id> {
  const finders: Compiled<Id>['finders'] = [];
  for (const grade of gradeOrder) {
    const words = [...pattern[grade]].sort((a, b) => b.length - a.length);
    const sources = pattern.expressions.filter((one) => one.grade === grade).map((one) => one.expression.source);
    const parts = [...words, ...sources];
    if (parts.length > 0) finders.push({ grade, expression: new RegExp(parts.join('|'), 'gi') });
  }
  const benign = pattern.benign.map(({ expression, covers, reason }) => ({
    expression: new RegExp(expression.source, 'gi'),
    covers,
    reason,
  }));
  return { id, finders, benign };
}

function matchSentence<Id extends string>(sentence: string, pattern: Compiled<Id>): WordHit<Id> | undefined {
  let excused: WordHit<Id> | undefined;
  for (const { grade, expression } of pattern.finders) {
    for (const match of sentence.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const hit = describe(sentence, pattern, grade, match[0], span);
      if (!isExcused(hit)) return hit;
      excused ??= hit;
    }
  }
  return excused;
}

function describe<Id extends string>(
  sentence: string,
  pattern: Compiled<Id>,
  grade: Grade,
  matched: string,
  span: Span,
): WordHit<Id> {
  const rest = `${sentence.slice(0, span.start)}\n${sentence.slice(span.end)}`;
  const hit: WordHit<Id> = {
    pattern: pattern.id,
    grade,
    matched,
    coercion: isCoercion.test(sentence),
    assessment: isAssessment.test(rest),
    optional: isOptional.test(sentence),
    specialScene: isSpecialScene.test(sentence),
    negated: overlapsAny(sentence, negation, span),
  };
  const excuse = pattern.benign.find((one) => explains(sentence, one, grade, span));
  if (excuse !== undefined) hit.benign = excuse.reason;
  return hit;
}

function explains(sentence: string, benign: Compiled<string>['benign'][number], grade: Grade, span: Span): boolean {
  if (benign.covers === 'all' || (benign.covers === 'feature' && grade !== 'strong')) {
    return sentence.search(benign.expression) >= 0;
  }
  return overlapsAny(sentence, benign.expression, span);
}

function overlapsAny(sentence: string, expression: RegExp, span: Span): boolean {
  for (const match of sentence.matchAll(expression)) {
    if (match.index < span.end && match.index + match[0].length > span.start) return true;
  }
  return false;
}

/** Policy text or a look-alike: recorded, but no lead. */
export function isExcused(hit: WordHit): boolean {
  return hit.negated || hit.benign !== undefined;
}

function keepBetter<Id extends string>(best: Map<Id, WordHit<Id>>, hit: WordHit<Id>): void {
  const known = best.get(hit.pattern);
  if (known === undefined || rank(hit) < rank(known)) best.set(hit.pattern, hit);
}

function rank(hit: WordHit): number {
  const grade = gradeOrder.indexOf(hit.grade) * 4;
  const excused = isExcused(hit) ? 16 : 0;
  return excused + grade - (hit.coercion ? 2 : 0) - (hit.assessment ? 1 : 0);
}
