import { expect, it } from 'vitest';

import { undeclaredSdk } from '../../src/rules/undeclared-sdk/rule.ts';
import { sdks } from '../../src/standards/sdks/index.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const found = (sdkList: string[], ...ids: string[]) =>
  evidenceOf({ filing: { form: { sdkList } }, sdks: { sdks: ids.map((id) => ({ id })) } });
const known = sdks[0];
if (known === undefined) throw new Error('the catalogue is empty');

it('fails a missing list', () => {
  expect(outline(judge(undeclaredSdk, found([], known.id)))).toEqual(['failed:no-list']);
});

it('asks about an SDK that the list does not name', () => {
  expect(judge(undeclaredSdk, found(['某推送'], known.id, 'sdk-nobody-knows')).findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'undeclared',
      seenAt: [{ kind: 'filing' }, { pointer: '/sdks/0' }, { pointer: '/sdks/1' }],
    },
  ]);
});

it.each([known.id, known.name.zh, `${known.name.zh}（第三方）`, known.name.en.toUpperCase()])(
  'finds it in a list that says “%s”',
  (name) => expect(outline(judge(undeclaredSdk, found([name], known.id)))).toEqual(['passed:covered']),
);

it('does not arise without SDKs, and blank entries are no list', () => {
  expect(outline(judge(undeclaredSdk, found([])))).toEqual(['inapplicable:none']);
  expect(outline(judge(undeclaredSdk, found([' ', '-'], known.id)))).toEqual(['failed:no-list']);
});
