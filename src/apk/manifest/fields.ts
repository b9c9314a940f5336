/** Every field, undefined where an optional one is absent. */
export type Complete<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? T[Key] | undefined : T[Key] };

/**
 * An object without the fields that are undefined. Every field of `T`, optional ones too, has to be given, so that a field added to a
 * model and forgotten in its reader is a compile error.
 */
export function withFields<T extends object>(fields: Complete<T>): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
