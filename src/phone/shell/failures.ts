/** Ends a program with its message; the shell writes `NAME: message`. */
export class ProgramFailure extends Error {
  readonly code: number;

  constructor(message: string, code = 1) {
    super(message);
    this.name = 'ProgramFailure';
    this.code = code;
  }
}

/** An option that this phone's program does not have, though the real one may: fails and is noted. */
export class UnknownOption extends ProgramFailure {
  constructor(option: string) {
    super(`Unknown option '${option}'`);
    this.name = 'UnknownOption';
  }
}

/** The words of what was thrown. */
export function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
