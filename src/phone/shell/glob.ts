/** A piece of a pattern: in quoted ones `*`, `?` and `[` stand for themselves. */
export interface GlobPiece {
  text: string;
  quoted: boolean;
}

type Matcher = { kind: 'star' } | { kind: 'one'; accepts(char: string): boolean };

const special = /[*?[]/;

export function hasGlob(pieces: readonly GlobPiece[]): boolean {
  return pieces.some(({ text, quoted }) => !quoted && special.test(text));
}

/** `*`, `?`, `[a-z]`, `[!x]` as the shell, `case` and `find -name` match them. Takes at most pattern × text steps. */
export function globMatcher(pieces: readonly GlobPiece[]): (text: string) => boolean {
  const pattern = pieces.flatMap(compile);
  return (text) => matches(pattern, [...text]);
}

/** One unquoted string in which a backslash quotes the next character. */
export function globPieces(pattern: string): GlobPiece[] {
  return [...pattern.matchAll(/\\([^])|[^\\]+|\\$/g)].map((match) =>
    match[1] === undefined ? { text: match[0], quoted: false } : { text: match[1], quoted: true },
  );
}

function compile({ text, quoted }: GlobPiece): Matcher[] {
  const matchers: Matcher[] = [];
  const chars = [...text];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    if (!quoted && char === '*') matchers.push({ kind: 'star' });
    else if (!quoted && char === '?') matchers.push({ kind: 'one', accepts: () => true });
    else if (!quoted && char === '[') {
      const end = chars.indexOf(']', at + 2);
      if (end === -1) matchers.push(literal(char));
      else {
        matchers.push({ kind: 'one', accepts: charClass(chars.slice(at + 1, end)) });
        at = end;
      }
    } else matchers.push(literal(char));
  }
  return matchers;
}

function literal(char: string): Matcher {
  return { kind: 'one', accepts: (candidate) => candidate === char };
}

function charClass(inner: readonly string[]): (char: string) => boolean {
  const negated = inner[0] === '!' || inner[0] === '^';
  const members = negated ? inner.slice(1) : inner;
  return (char) => {
    let found = false;
    for (let at = 0; at < members.length; at += 1) {
      const from = members[at] ?? '';
      const isRange = members[at + 1] === '-' && members[at + 2] !== undefined;
      const to = isRange ? (members[at + 2] ?? '') : from;
      found ||= char >= from && char <= to;
      if (isRange) at += 2;
    }
    return found !== negated;
  };
}

/** Goes back to the last star only: earlier ones need never take more. */
function matches(pattern: readonly Matcher[], text: readonly string[]): boolean {
  let at = 0;
  let reached = 0;
  let star = -1;
  let starReached = 0;
  while (reached < text.length) {
    const matcher = pattern[at];
    if (matcher?.kind === 'star') {
      star = at;
      starReached = reached;
      at += 1;
    } else if (matcher?.kind === 'one' && matcher.accepts(text[reached] ?? '')) {
      at += 1;
      reached += 1;
    } else if (star >= 0) {
      starReached += 1;
      reached = starReached;
      at = star + 1;
    } else return false;
  }
  return pattern.slice(at).every(({ kind }) => kind === 'star');
}
