import { normalise } from '../../standards/lexicon/normalise.ts';

/** Matches a wording of the screen. */
export type Pattern = (wording: string) => boolean;

/** What an expression may cost: texts are cut to this before it runs. */
const longestSubject = 200;
const longestExpression = 200;

/** With this few repetitions over that short a text even the worst expression ends in a moment. */
const mostRepetitions = 3;

export type PatternFault = 'empty' | 'too-long' | 'too-complex' | 'not-an-expression';

/** Why this is no pattern; undefined: it is one. */
export function faultOf(source: string): PatternFault | undefined {
  if (source.trim() === '') return 'empty';
  const body = expressionIn(source);
  if (body === undefined) return undefined;
  if (body === '') return 'empty';
  if (body.length > longestExpression) return 'too-long';
  // Repeated groups and references to groups are where a match can take for ever.
  const bare = body.replaceAll(/\\[^1-9k]/g, '_').replaceAll(/\[(?:\\.|[^\]])*\]/g, '_');
  if (/\)[*+{]|\\[1-9k]/.test(bare)) return 'too-complex';
  if ((bare.match(/[*+]|\{\d+,/g) ?? []).length > mostRepetitions) return 'too-complex';
  return isExpression(body) ? undefined : 'not-an-expression';
}

function isExpression(body: string): boolean {
  try {
    return new RegExp(body, 'u').source !== '';
  } catch {
    return false;
  }
}

/**
 * `/…/` is a regular expression that may match anywhere; anything else is the whole wording. Both are compared in the lexicon's form:
 * half-width, simplified characters, no blanks between Chinese characters. Throws where `faultOf` finds a fault.
 */
export function compilePattern(source: string): Pattern {
  const body = expressionIn(source);
  if (body === undefined) {
    const whole = plain(source);
    return (wording) => plain(wording) === whole;
  }
  const expression = new RegExp(body, 'iu');
  return (wording) => expression.test(plain(wording).slice(0, longestSubject));
}

/** As compared: normalised, blanks at the ends gone and inside made one. */
export function plain(wording: string): string {
  return normalise(wording.slice(0, 2000)).replaceAll(/\s+/g, ' ').trim();
}

function expressionIn(source: string): string | undefined {
  return source.length >= 2 && source.startsWith('/') && source.endsWith('/') ? source.slice(1, -1) : undefined;
}
