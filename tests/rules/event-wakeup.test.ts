import { expect, it } from 'vitest';

import { eventWakeup } from '../../src/rules/event-wakeup/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const receiver = (action: string, manifest: object = {}, owner = 'app') =>
  judge(
    eventWakeup,
    evidenceOf({
      manifest,
      components: { components: [{ type: 'receiver', owner, filters: [{ actions: [action] }] }] },
    }),
  );
const userPresent = 'android.intent.action.USER_PRESENT';

it('asks about frequent events, the app’s and SDKs’ apart', () => {
  const verdict = receiver(userPresent);
  expect(outline(verdict)).toEqual(['cantTell:own']);
  expect(verdict.findings[0]?.values?.['events']).toEqual(['USER_PRESENT']);
  expect(outline(receiver(userPresent, {}, 'sdk:jiguang-push'))).toEqual(['cantTell:third']);
});

it('knows that the system no longer delivers most of them', () => {
  expect(outline(receiver(userPresent, { minSdk: 26 }))).toEqual(['passed:ineffective']);
  expect(outline(receiver('android.intent.action.PHONE_STATE', { minSdk: 26 }))).toEqual(['cantTell:own']);
});

it('does not mind rare events or libraries', () => {
  expect(outline(receiver('android.intent.action.LOCALE_CHANGED'))).toEqual(['passed:absent']);
  expect(outline(receiver(userPresent, {}, 'library:androidx'))).toEqual(['passed:absent']);
});
