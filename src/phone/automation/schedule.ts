import { WebDriverError } from './errors.ts';

export interface StepResult {
  name: string;
  type: string;
  /** Milliseconds since 1970 on the phone's clock. */
  timestamp: number;
  passed: boolean;
  result: unknown;
  exception: { name: string; message: string; stacktrace: string } | null;
}

/** `stepResults` newest first. */
export interface History {
  repeats: number;
  stepResults: (readonly StepResult[])[];
}

export interface ScheduledAction {
  name: string;
  times: number;
  intervalMs: number;
  maxHistoryItems: number;
  /** −1: no end by it. */
  maxPass: number;
  maxFail: number;
  run(): Promise<readonly StepResult[]>;
}

/** Actions that repeat by themselves while other commands go on. */
export class Schedule {
  readonly #actions = new Map<string, { history: History; timer: NodeJS.Timeout | undefined; active: boolean }>();

  /** Throws `invalid argument` when there is one of this name or a number makes no sense. */
  add(action: ScheduledAction): void {
    if (action.name.trim() === '') throw refused('Action name must not be blank');
    if (action.intervalMs < 0) throw refused('The scheduled action interval must not be negative');
    if (action.maxHistoryItems < 1) {
      throw refused('The amount of maximum action history items must be greater than zero');
    }
    if (this.#actions.has(action.name)) {
      throw refused(
        `The action with the same name '${action.name}' has been already scheduled. Please remove it first`,
      );
    }
    this.#actions.set(action.name, { history: { repeats: 0, stepResults: [] }, timer: undefined, active: true });
    this.#plan(action, { passed: 0, failed: 0 }, 0);
  }

  /** Throws `invalid argument` for a name that is not known. */
  history(name: string): History {
    const known = this.#actions.get(name);
    if (known === undefined) {
      throw refused(`The action name '${name}' is not known. Have you scheduled it before?`);
    }
    return known.history;
  }

  remove(name: string): History {
    const history = this.history(name);
    this.#stop(name);
    return history;
  }

  clear(): void {
    for (const name of this.#actions.keys()) this.#stop(name);
  }

  #stop(name: string): void {
    const known = this.#actions.get(name);
    if (known === undefined) return;
    known.active = false;
    clearTimeout(known.timer);
    this.#actions.delete(name);
  }

  #plan(action: ScheduledAction, counts: { passed: number; failed: number }, wait: number): void {
    const known = this.#actions.get(action.name);
    if (known === undefined) return;
    known.timer = setTimeout(() => {
      void this.#repeat(action, counts);
    }, wait);
  }

  async #repeat(action: ScheduledAction, counts: { passed: number; failed: number }): Promise<void> {
    const results = await action.run();
    const known = this.#actions.get(action.name);
    if (known === undefined || !known.active) return;
    const { history } = known;
    history.stepResults = [results, ...history.stepResults].slice(0, action.maxHistoryItems);
    history.repeats += 1;
    if (results.every(({ passed }) => passed)) counts.passed += 1;
    else counts.failed += 1;
    const over =
      (action.maxPass > 0 && counts.passed >= action.maxPass) ||
      (action.maxFail > 0 && counts.failed >= action.maxFail) ||
      history.repeats >= action.times;
    if (over) known.active = false;
    else this.#plan(action, counts, action.intervalMs);
  }
}

function refused(message: string): WebDriverError {
  return new WebDriverError('invalid argument', message);
}
