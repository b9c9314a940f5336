import { describe, expect, it } from 'vitest';

import { classify, isSecureRefusal } from '../../../src/device/appium/failure.ts';

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('failed calls', () => {
  it.each([
    [
      'WebDriverError',
      "'GET /source' cannot be proxied to UiAutomator2 server because the instrumentation process is not running",
    ],
    [
      'WebDriverError',
      'Could not proxy command to the remote server. Original error: connect ECONNREFUSED 127.0.0.1:8200',
    ],
    ['WebDriverError', 'A session is either terminated or not started when running "source" with method "GET"'],
    ['WebDriverError', 'Request failed with error code UND_ERR_SOCKET'],
    ['Error', 'socket hang up'],
    ['WebDriverError', 'The operation was aborted due to timeout'],
  ])('%s: %s needs a new session', (name, message) => {
    expect(classify(named(name, message))).toBe('dead');
  });

  it.each([
    ['no such element', 'An element could not be located; timed out'],
    ['invalid selector', 'bad XPath'],
    ['WebDriverError', 'Failed to capture a screenshot. Does the current view have "secure" flag set?'],
  ])('%s: %s is an answer', (name, message) => {
    expect(classify(named(name, message))).toBe('answered');
  });

  it('tell a window that forbids screenshots', () => {
    expect(
      isSecureRefusal(new Error('Failed to capture a screenshot. Does the current view have "secure" flag set?')),
    ).toBe(true);
    expect(isSecureRefusal(new Error('Failed to capture a screenshot'))).toBe(false);
  });
});
