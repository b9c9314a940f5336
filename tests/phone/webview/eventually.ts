import { expect } from 'vitest';

/** Waits until what is read is as expected: long enough for a machine that does much else. */
export function eventually<Value>(read: () => Value | Promise<Value>): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(read, { timeout: 20_000, interval: 25 });
}
