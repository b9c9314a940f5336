import type { z } from 'zod';

type Path = readonly PropertyKey[];

interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
}

/** Keys that a schema takes at a path; empty where there is no object. */
export function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  let current = unwrap(schema);
  for (const step of path) {
    const next = typeof step === 'number' ? current?.element : own(current?.shape, String(step));
    if (next === undefined) return [];
    current = unwrap(next);
  }
  return Object.keys(current?.shape ?? {});
}

/** The schema below `optional`, `default` and the like. */
function unwrap(schema: z.core.$ZodType): Definition | undefined {
  let definition: Definition | undefined = schema._zod.def;
  while (definition !== undefined) {
    const inner: z.core.$ZodType | undefined = definition.innerType ?? definition.in ?? objectAmong(definition.options);
    if (inner === undefined) return definition;
    definition = inner._zod.def;
  }
  return undefined;
}

/** Of several forms that a value may take, the one with keys. */
function objectAmong(options: readonly z.core.$ZodType[] | undefined): z.core.$ZodType | undefined {
  return options?.find((option) => unwrap(option)?.shape !== undefined);
}

/** `constructor` is a key a form may hold and no field of any schema. */
function own<Value>(record: Record<string, Value> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
