/** HTTP status of each error that the UiAutomator2 server answers with (its `common/exceptions`, 10.6). */
const statuses = {
  'no such element': 404,
  'stale element reference': 404,
  'invalid session id': 404,
  'no such alert': 404,
  'unknown command': 404,
  'invalid selector': 400,
  'invalid argument': 400,
  'invalid element state': 400,
  'unknown method': 405,
  'session not created': 500,
  'unable to capture screen': 500,
  'unknown error': 500,
} as const;

export type WebDriverErrorCode = keyof typeof statuses;

/** What the words are when a thrower has nothing more exact to say. */
const words: Readonly<Record<WebDriverErrorCode, string>> = {
  'no such element': 'An element could not be located on the page using the given search parameters',
  'stale element reference': 'The referenced element is no longer attached to the DOM',
  'invalid session id': 'The session is not known',
  'no such alert': 'No alert is present on the screen',
  'unknown command':
    'The requested resource could not be found, or a request was received using an HTTP method that is not supported by the mapped resource',
  'invalid selector': 'The selector is not valid',
  'invalid argument': 'The arguments passed to the command are either invalid or malformed',
  'invalid element state': 'The element is in a state that does not allow the command',
  'unknown method': 'Method is not implemented',
  'session not created': 'A session could not be created',
  'unable to capture screen': 'Failed to capture a screenshot',
  'unknown error': 'An unknown server-side error occurred while processing the command',
};

/** A failure as it goes over the wire: `{ value: { error, message, stacktrace } }` with the status of its code. */
export class WebDriverError extends Error {
  readonly code: WebDriverErrorCode;

  constructor(code: WebDriverErrorCode, message: string = words[code], options?: ErrorOptions) {
    super(message, options);
    this.name = 'WebDriverError';
    this.code = code;
  }

  get status(): number {
    return statuses[this.code];
  }
}

/** Any thrown value as the server would answer it: what is not its own is an `unknown error`. */
export function toWebDriverError(thrown: unknown): WebDriverError {
  if (thrown instanceof WebDriverError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new WebDriverError('unknown error', message, { cause: thrown });
}
