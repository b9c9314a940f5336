import { WebDriverError } from './errors.ts';

/** A JSON object as it came over the wire. */
export type Body = Readonly<Record<string, unknown>>;

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Throws `invalid argument` for what is no JSON object. An empty body is an empty object. */
export function parseBody(text: string): Body {
  if (text.trim() === '') return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new WebDriverError('invalid argument', `The request body is not JSON: ${String(error)}`, { cause: error });
  }
  if (!isBody(parsed)) throw new WebDriverError('invalid argument', 'The request body is no JSON object');
  return parsed;
}

/** The server reads numbers as strings too where a field is one. */
export function text(body: Body, field: string): string {
  const value = optionalText(body, field);
  if (value === undefined) throw missing(field);
  return value;
}

export function optionalText(body: Body, field: string): string | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrong(field, 'a string');
}

export function number(body: Body, field: string): number {
  const value = optionalNumber(body, field);
  if (value === undefined) throw missing(field);
  return value;
}

export function optionalNumber(body: Body, field: string): number | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof parsed !== 'number' || !Number.isFinite(parsed)) throw wrong(field, 'a number');
  return parsed;
}

export function optionalFlag(body: Body, field: string): boolean | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw wrong(field, 'true or false');
  return value;
}

export function object(body: Body, field: string): Body {
  const value = optionalObject(body, field);
  if (value === undefined) throw missing(field);
  return value;
}

export function optionalObject(body: Body, field: string): Body | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (!isBody(value)) throw wrong(field, 'an object');
  return value;
}

export function objects(body: Body, field: string): readonly Body[] {
  const value = body[field];
  if (value === undefined || value === null) throw missing(field);
  if (!Array.isArray(value) || !value.every(isBody)) throw wrong(field, 'a list of objects');
  return value;
}

function missing(field: string): WebDriverError {
  return new WebDriverError('invalid argument', `The required parameter '${field}' is missing`);
}

function wrong(field: string, expected: string): WebDriverError {
  return new WebDriverError('invalid argument', `The parameter '${field}' must be ${expected}`);
}
