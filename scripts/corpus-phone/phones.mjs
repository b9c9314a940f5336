// Some phones side by side that work through one queue of apps.
import { join } from 'node:path';
import { withDevice } from '../../dist/cli/driven/virtual-device.js';
import { openSession } from '../../dist/device/session/open.js';
import { systemClock } from '../../dist/shared/clock.js';
import { mkdirSync } from 'node:fs';
import { look } from './look.mjs';

/** Calls `seen(app, look)` for each app, and `unknown(call)` for what the phones were asked and do not know. Ends early when aborted. */
export async function lookOnPhones(queue, options) {
  const count = Math.min(options.phones, queue.length);
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const workDirectory = join(options.workDirectory, `${options.apiLevel}-${index}`);
      mkdirSync(workDirectory, { recursive: true });
      while (queue.length > 0 && !options.signal.aborted) await onePhone(queue, { ...options, workDirectory });
    }),
  );
}

/** Works until the queue is empty or an app has taken too long: the next one gets a phone that is not in its hands. */
async function onePhone(queue, { apiLevel, perApp, seen, signal, unknown, workDirectory }) {
  const ended = new AbortController();
  const both = AbortSignal.any([signal, ended.signal]);
  await withDevice('virtual', { apiLevel }, async ({ adbPort, phone, serial }) => {
    const session = await openSession(serial, { adbPort, workDirectory, clock: systemClock, signal: both });
    try {
      await session.startDriver();
      for (let app = queue.shift(); app !== undefined; app = queue.shift()) {
        const looked = await bounded(look(session, app), perApp, app);
        if (signal.aborted) return;
        seen(app, looked);
        if (looked.lost === true) {
          ended.abort();
          return;
        }
      }
    } finally {
      await session[Symbol.asyncDispose]();
      for (const call of phone.strict.calls) unknown(call);
    }
  }).catch((error) => {
    if (!signal.aborted) throw error;
  });
}

/** What broke the look, or that it took too long, is what was seen of the app. */
async function bounded(looking, milliseconds, { cordova, file }) {
  const lost = (message) => ({ file, cordova, lost: true, refusal: message, console: [], took: milliseconds });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(lost(`nothing within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([looking.catch((error) => lost(String(error.message))), late]);
  } finally {
    clearTimeout(timer);
  }
}
