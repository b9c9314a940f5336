import { toastMillis } from './surfaces/toast.ts';

interface Toast {
  text: string;
  package: string;
  at: number;
}

/** Toasts that are shown. They go by the host's time: the phone's clock may jump. */
export class Toasts {
  #shown: { toast: Toast; until: number }[] = [];

  add(toast: Toast): void {
    this.#shown.push({ toast, until: performance.now() + toastMillis });
    // An app in a loop must not fill the memory; Android keeps no more than fifty of a package either.
    if (this.#shown.length > 50) this.#shown.shift();
  }

  get current(): readonly Toast[] {
    const now = performance.now();
    this.#shown = this.#shown.filter(({ until }) => until > now);
    return this.#shown.map(({ toast }) => toast);
  }
}
