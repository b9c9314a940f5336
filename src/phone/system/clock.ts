/** The phone's clock: the host's, moved by what `date`, `cmd alarm set-time` and the settings app set. */
export interface PhoneClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds ahead of the host. */
  offset(): number;
  set(milliseconds: number): void;
  /** As automatic time does: back to the host's. */
  synchronise(): void;
  /** Milliseconds since the phone started; no setting moves it. */
  uptime(): number;
  onChange(listener: () => void): void;
}

export function createClock(hostNow: () => number): PhoneClock {
  let offset = 0;
  const startedAt = hostNow();
  const listeners: (() => void)[] = [];
  const move = (next: number): void => {
    if (next === offset) return;
    offset = next;
    for (const listener of listeners) listener();
  };
  return {
    now: () => hostNow() + offset,
    offset: () => offset,
    set: (milliseconds) => move(milliseconds - hostNow()),
    synchronise: () => move(0),
    // A phone that was switched on a while ago is more usual than one that was switched on just now.
    uptime: () => hostNow() - startedAt + 3_600_000,
    onChange: (listener) => listeners.push(listener),
  };
}
