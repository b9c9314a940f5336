import { randomUUID } from 'node:crypto';

import type { Endpoint } from '../automation.ts';
import { type Body, isBody, object } from '../body.ts';
import { WebDriverError } from '../errors.ts';

/** Version of the server that the driver 8.7.0 brings along. */
const build = { version: '10.6.6', versionCode: 247 };

export const status: Endpoint = () => ({
  ready: true,
  message: 'UiAutomator2 Server is ready to accept commands',
  build,
});

export const sessions: Endpoint = ({ automation }) => {
  const { session } = automation;
  if (session === undefined) return [];
  return [{ id: session.id, sessionId: session.id, capabilities: session.capabilities }];
};

/** A new session takes the place of the one before. */
export const newSession: Endpoint = ({ automation, body }) => {
  const session = { id: randomUUID(), ...readCapabilities(body) };
  automation.begin(session);
  return { sessionId: session.id, capabilities: session.posted };
};

export const sessionDetails: Endpoint = () => ({ lastScrollData: null });

export const deleteSession: Endpoint = () => null;

function readCapabilities(body: Body): { posted: Body; capabilities: Body } {
  try {
    const posted = object(body, 'capabilities');
    const required = stripped(posted['alwaysMatch']);
    const offers = Array.isArray(posted['firstMatch']) && posted['firstMatch'].length > 0 ? posted['firstMatch'] : [{}];
    for (const offer of offers.map(stripped)) {
      const twice = Object.keys(offer).some((name) => Object.hasOwn(required, name));
      if (!twice) return { posted, capabilities: { ...required, ...offer } };
    }
    throw new WebDriverError('invalid argument', 'Could not find matching capabilities');
  } catch (error) {
    throw new WebDriverError('session not created', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

function stripped(capabilities: unknown): Body {
  if (capabilities === undefined || capabilities === null) return {};
  if (!isBody(capabilities)) throw new WebDriverError('invalid argument', 'Capabilities must be an object');
  return Object.fromEntries(Object.entries(capabilities).map(([name, value]) => [name.replace(/^appium:/, ''), value]));
}
