import { expect, it } from 'vitest';

import { bootStart } from '../../src/rules/boot-start/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const receiver = (fields: object, action = 'android.intent.action.BOOT_COMPLETED') =>
  outline(
    judge(
      bootStart,
      evidenceOf({ components: { components: [{ type: 'receiver', filters: [{ actions: [action] }], ...fields }] } }),
    ),
  );

it('asks about the app’s own and an SDK’s receiver apart', () => {
  expect(receiver({})).toEqual(['cantTell:own']);
  expect(receiver({ owner: 'sdk:jiguang-push' })).toEqual(['cantTell:third']);
});

it('does not mind WorkManager’s receiver, a disabled one, or another broadcast', () => {
  expect(receiver({ owner: 'library:androidx' })).toEqual(['passed:absent']);
  expect(receiver({ enabled: false })).toEqual(['passed:absent']);
  expect(receiver({}, 'android.intent.action.LOCALE_CHANGED')).toEqual(['passed:absent']);
});
