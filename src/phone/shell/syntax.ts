/** What a command line means: the tree that `parse` makes and `interpret` walks. */
export interface Script {
  items: readonly { chain: Chain; background: boolean }[];
}

/** Pipelines joined by `&&` and `||`. */
export interface Chain {
  first: Pipeline;
  rest: readonly { operator: '&&' | '||'; pipeline: Pipeline }[];
}

export interface Pipeline {
  negated: boolean;
  commands: readonly Command[];
}

export type Command = (
  | { kind: 'simple'; assignments: readonly Assignment[]; words: readonly Word[] }
  | { kind: 'group' | 'subshell'; body: Script }
  | { kind: 'if'; branches: readonly { condition: Script; body: Script }[]; otherwise: Script | undefined }
  | { kind: 'loop'; until: boolean; condition: Script; body: Script }
  /** Without `in`: over the positional parameters. */
  | { kind: 'for'; name: string; words: readonly Word[] | undefined; body: Script }
  | { kind: 'case'; subject: Word; branches: readonly { patterns: readonly Word[]; body: Script }[] }
  | { kind: 'function'; name: string; body: Command }
) & { redirects: readonly Redirect[] };

export interface Assignment {
  name: string;
  value: Word;
}

export interface Redirect {
  /** Undefined: both outputs (`&>`). */
  descriptor: number | undefined;
  operator: '>' | '>>' | '<' | 'duplicate';
  target: Word;
}

export type Word = readonly Part[];

/** Sources of `command` and `arithmetic` are read when they are run. */
export type Part =
  | { kind: 'text'; text: string; quoted: boolean }
  | { kind: 'parameter'; name: string; operator: string; operand: Word; quoted: boolean }
  | { kind: 'length'; name: string; quoted: boolean }
  | { kind: 'command'; source: string; quoted: boolean }
  | { kind: 'arithmetic'; expression: Word; quoted: boolean };

/** In the shell's words, without its name. `incomplete`: more input could mend it. */
export class ShellSyntaxError extends Error {
  readonly incomplete: boolean;

  constructor(message: string, incomplete = false) {
    super(message);
    this.name = 'ShellSyntaxError';
    this.incomplete = incomplete;
  }
}

/** Deeper nesting is no command that a person or tool writes. */
export const maxNesting = 60;
