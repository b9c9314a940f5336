import { appendFileSync } from 'node:fs';

/** What was asked of the phone and is unknown to it. */
export interface UnknownCall {
  kind: 'service' | 'shell' | 'endpoint' | 'selector' | 'option';
  /** The command line, the method and path, or the name of the service. */
  what: string;
}

/**
 * `ZHIJIAN_STRICT_LOG`: a file that every phone of every process adds its unknown calls to, a JSON object a line. The test run sets it and
 * fails where the real tools put anything there.
 */
export function strictLogFile(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment['ZHIJIAN_STRICT_LOG'];
}

export class StrictLog {
  readonly #calls: UnknownCall[] = [];
  readonly #file: string | undefined;

  constructor(file?: string) {
    this.#file = file;
  }

  note(kind: UnknownCall['kind'], what: string): void {
    // A caller in a loop must not fill the memory.
    if (this.#calls.length >= 1000) return;
    const call = { kind, what: what.slice(0, 2000) };
    this.#calls.push(call);
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(call)}\n`);
  }

  get calls(): readonly UnknownCall[] {
    return this.#calls;
  }
}
