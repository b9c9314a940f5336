/** Knows when the page's renderer cannot answer because a JavaScript dialog is open. */
export class Freeze {
  #open = 0;
  readonly #waiting = new Set<() => void>();

  get dialogOpen(): boolean {
    return this.#open > 0;
  }

  opened(): void {
    this.#open += 1;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  closed(): void {
    this.#open = Math.max(0, this.#open - 1);
  }

  /** What `work` gives, or undefined as soon as a dialog opens. Failures of work that nobody waits for any more are forgotten. */
  async unlessFrozen<Value>(work: Promise<Value>): Promise<Value | undefined> {
    if (this.dialogOpen) {
      work.catch(() => {});
      return undefined;
    }
    let wake = (): void => {};
    const frozen = new Promise<undefined>((resolve) => {
      wake = () => resolve(undefined);
      this.#waiting.add(wake);
    });
    try {
      return await Promise.race([work, frozen]);
    } finally {
      this.#waiting.delete(wake);
      work.catch(() => {});
    }
  }
}
