/** The value of a promise that settles in time. undefined: it did not, or it failed. Its own end is never an unhandled rejection. */
export async function within<Value>(promise: Promise<Value>, millis: number): Promise<{ value: Value } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, millis, undefined);
  });
  const done = promise.then(
    (value) => ({ value }),
    () => undefined,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
