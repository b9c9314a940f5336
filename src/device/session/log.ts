import { AdbFailure } from '../adb/failure.ts';
import { type AdbTarget, type ShellStream, streamShell } from '../adb/shell.ts';
import type { LogLine } from '../session.ts';
import { LogReader } from './log-lines.ts';

const kept = 20_000;

/** Starts that gave not one line before logcat is left alone. */
const vainStarts = 5;

/** Follows the phone's log in the background; a broken follower is started again where it stopped. */
export class LogFollower {
  readonly #target: AdbTarget;
  #lines: LogLine[] = [];
  /** Raw words of the lines of the last moment: a follower that starts anew prints them again. */
  #lastMoment = new Set<string>();
  #from: string;
  #stream: ShellStream | undefined;
  #vain = 0;
  #closed = false;

  /** `from`: seconds since 1970 on the phone's clock. */
  constructor(target: AdbTarget, from: number) {
    this.#target = target;
    this.#from = from.toFixed(3);
  }

  /** Follows from where it stopped, if it does not already. Never throws for the transport. */
  async resume(): Promise<void> {
    if (this.#closed || this.#stream !== undefined || this.#vain >= vainStarts) return;
    const command = `logcat -v epoch -v uid -D -b main,system,crash,events -T ${this.#from}`;
    const reader = new LogReader();
    this.#vain += 1;
    try {
      const stream = await streamShell(this.#target, command, (chunk) => this.#take(reader, chunk), {
        timeout: 10_000,
      });
      if (this.#closed) stream.stop();
      this.#stream = stream;
      void stream.ended.then((failure) => this.#ended(stream, failure));
    } catch (error) {
      if (!(error instanceof AdbFailure)) throw error;
    }
  }

  lines(options: { since?: number; pid?: number } = {}): readonly LogLine[] {
    const { since = 0, pid } = options;
    const newest = this.#lines.slice(-kept);
    if (since === 0 && pid === undefined) return newest;
    return newest.filter((line) => line.at >= since && (pid === undefined || line.pid === pid));
  }

  stop(): void {
    this.#closed = true;
    this.#stream?.stop();
  }

  /** logd that was restarted, a killed logcat: start again at once. A lost phone: the session resumes when it is back. */
  #ended(stream: ShellStream, failure: Error | undefined): void {
    if (this.#stream === stream) this.#stream = undefined;
    if (failure === undefined) void this.resume();
  }

  #take(reader: LogReader, chunk: Buffer): void {
    for (const { line, raw } of reader.read(chunk)) {
      if (this.#lastMoment.has(raw)) continue;
      const from = line.at.toFixed(3);
      if (from !== this.#from) {
        this.#from = from;
        this.#lastMoment.clear();
      }
      this.#lastMoment.add(raw);
      this.#vain = 0;
      this.#lines.push(line);
    }
    if (this.#lines.length > kept * 1.25) this.#lines = this.#lines.slice(-kept);
  }
}
