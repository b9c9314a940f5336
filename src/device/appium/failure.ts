/** What a failed call to Appium means for the session. */
export type DriverFailure =
  /** The session, its server on the phone or Appium itself is gone: a new session may help. */
  | 'dead'
  /** The phone answered that it cannot: no such element, no alert, a secure window. */
  | 'answered';

/** WebDriver errors that a healthy session gives (W3C WebDriver §6.6). */
const answers = new Set([
  'no such element',
  'stale element reference',
  'no such alert',
  'invalid selector',
  'invalid argument',
  'invalid element state',
  'element not interactable',
  'unknown command',
  'unsupported operation',
  'unable to capture screen',
  'move target out of bounds',
]);

const deaths =
  /ECONNREFUSED|ECONNRESET|socket hang up|EPIPE|instrumentation process|cannot be proxied|Could not proxy|terminated or not started|invalid session id|UND_ERR|fetch failed|Unable to connect|Failed to create session|did not respond|timed? ?out|aborted due to|device .*not found|device offline|UiAutomation not connected|UiAutomationService.*already registered/i;

export function classify(error: unknown): DriverFailure {
  const { message, name } = error instanceof Error ? error : { message: String(error), name: '' };
  if (answers.has(name)) return 'answered';
  return deaths.test(`${name}: ${message}`) ? 'dead' : 'answered';
}

/** An error that WebdriverIO made of what the driver answered. */
export function isDriverAnswer(error: Error): boolean {
  return error.name === 'WebDriverError' || answers.has(error.name);
}

/** UiAutomator2's words for a window that forbids screenshots. */
export function isSecureRefusal(error: unknown): boolean {
  return error instanceof Error && /secure/i.test(error.message);
}
