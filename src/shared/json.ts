import { type ErrorCode, InspectorError } from './errors.ts';

/** The value of a file that should be JSON. Throws `code` with the parser's reason, naming `place`. */
export function parseJson(text: string, code: ErrorCode, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InspectorError(code, (error as Error).message, { place, cause: error });
  }
}
