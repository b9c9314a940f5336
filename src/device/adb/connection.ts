import { InspectorError } from '../../shared/errors.ts';
import type { DeviceShell, ShellResult } from '../shell.ts';
import { AdbFailure } from './failure.ts';
import { mend, type MendReport } from './mend.ts';
import { commandLine } from './quote.ts';
import { type AdbTarget, runShell } from './shell.ts';
import type { CallLimits } from './socket.ts';

/** Milliseconds for a command that nobody gave a time. */
const commandTime = 20_000;

export interface ConnectionOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds that a phone may stay away before it counts as lost. */
  patience?: number | undefined;
  onMended?: ((report: MendReport, why: string) => void) | undefined;
}

/**
 * A phone that is allowed to fail: every call has a time limit, a broken transport is mended once per call and the call repeated.
 * Throws InspectorError `device-lost`, `step-timeout` for a command that hangs on a phone that answers, and the signal's reason.
 */
export class Connection implements DeviceShell {
  readonly target: AdbTarget;
  readonly #options: ConnectionOptions;
  #signal: AbortSignal | undefined;
  #mending: Promise<MendReport | undefined> | undefined;
  #lost = false;

  constructor(target: AdbTarget, options: ConnectionOptions = {}) {
    this.target = target;
    this.#options = options;
    this.#signal = options.signal;
  }

  /** The phone stayed away longer than patience lasted, and has not answered since. */
  get lost(): boolean {
    return this.#lost;
  }

  async run(command: string | readonly string[], options: { timeout?: number } = {}): Promise<ShellResult> {
    const line = commandLine(command);
    const result = await this.call(line, options.timeout ?? commandTime, (limits) =>
      runShell(this.target, line, limits),
    );
    return {
      exitCode: result.exitCode,
      stdout: result.stdout.toString('utf8'),
      stderr: result.stderr.toString('utf8'),
    };
  }

  async bytes(command: string | readonly string[], options: { timeout?: number } = {}): Promise<Uint8Array> {
    const line = commandLine(command);
    const result = await this.call(line, options.timeout ?? commandTime, (limits) =>
      runShell(this.target, line, limits),
    );
    return result.stdout;
  }

  /** `what` is named in errors. `attempt` runs again after the transport was mended. */
  async call<T>(what: string, timeout: number, attempt: (limits: CallLimits) => Promise<T>): Promise<T> {
    const limits = { timeout, signal: this.#signal };
    try {
      return await attempt(limits);
    } catch (error) {
      if (!(error instanceof AdbFailure)) throw error;
      if (error.kind === 'refused') throw error;
      await this.#mend(error, what);
    }
    try {
      return await attempt(limits);
    } catch (error) {
      if (!(error instanceof AdbFailure) || error.kind === 'refused') throw error;
      if (error.kind === 'timeout') throw hanging(what, timeout, error);
      throw this.#loss(error);
    }
  }

  /** The signal ends what a session does, not what it has to put right afterwards. */
  outliveSignal(): void {
    this.#signal = undefined;
  }

  async #mend(failure: AdbFailure, what: string): Promise<void> {
    if (failure.kind === 'unauthorized') throw this.#loss(failure);
    // Once lost, a phone gets one look per call: a run that goes on must not wait its patience at every step.
    const patience = this.#lost ? 0 : (this.#options.patience ?? 8000);
    this.#mending ??= mend(this.target, patience, this.#signal).finally(() => {
      this.#mending = undefined;
    });
    const first = this.#mending;
    const report = await first;
    if (report === undefined) {
      this.#lost = true;
      throw this.#loss(failure);
    }
    this.#lost = false;
    if (report.reconnected || report.serverStarted) this.#options.onMended?.(report, `${what}: ${failure.message}`);
    else if (failure.kind === 'timeout') throw hanging(what, 0, failure);
  }

  #loss(cause: AdbFailure): InspectorError {
    const { serial } = this.target;
    return new InspectorError(
      'device-lost',
      { zh: `设备 ${serial} 已失去连接：${cause.message}`, en: `the device ${serial} is lost: ${cause.message}` },
      { cause },
    );
  }
}

function hanging(what: string, timeout: number, cause: AdbFailure): InspectorError {
  const shown = what.length > 120 ? `${what.slice(0, 119)}…` : what;
  const limit = timeout === 0 ? '' : ` (${timeout} ms)`;
  return new InspectorError(
    'step-timeout',
    {
      zh: `设备命令未在时限内结束${limit}：${shown}`,
      en: `a command on the device did not end in time${limit}: ${shown}`,
    },
    { cause },
  );
}
