import type { DeviceSession } from '../../device/session.ts';

/** The session whose calls end with the signal, whatever the phone is doing. */
export function abortable(session: DeviceSession, signal: AbortSignal): DeviceSession {
  return new Proxy(session, {
    get: (target, key): unknown => {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        signal.throwIfAborted();
        const result: unknown = Reflect.apply(value, target, given);
        return result instanceof Promise ? orAbort(result, signal) : result;
      };
    },
  });
}

/** The promise, or the signal's reason when that comes first. */
export async function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
