/** The part of a zod error that this needs. */
interface SchemaError {
  issues: readonly { path: readonly PropertyKey[]; message: string }[];
}

/** The first thing a schema objects to: `verdicts/3/outcome: Invalid option`. */
export function describeIssue({ issues: [first] }: SchemaError): string {
  if (first === undefined) return 'not of the expected shape';
  return first.path.length === 0 ? first.message : `${first.path.map(String).join('/')}: ${first.message}`;
}
