/** What was asked of the phone and is unknown to it. Tests of the real stack assert that it stays empty. */
export interface UnknownCall {
  kind: 'service' | 'shell' | 'endpoint' | 'selector' | 'option';
  /** The command line, the method and path, or the name of the service. */
  what: string;
}

export class StrictLog {
  readonly #calls: UnknownCall[] = [];

  note(kind: UnknownCall['kind'], what: string): void {
    // A caller in a loop must not fill the memory.
    if (this.#calls.length < 1000) this.#calls.push({ kind, what: what.slice(0, 2000) });
  }

  get calls(): readonly UnknownCall[] {
    return this.#calls;
  }
}
