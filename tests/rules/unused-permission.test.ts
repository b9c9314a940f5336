import { expect, it } from 'vitest';

import { unusedPermission } from '../../src/rules/unused-permission/rule.ts';
import { apisByPermission } from '../../src/standards/apis.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const camera = 'android.permission.CAMERA';
const declared = [{ name: 'android.permission.INTERNET' }, { name: camera }];
const cameraApi = apisByPermission.get(camera)?.[0] ?? 'none';

it('asks about a permission that no call needs', () => {
  expect(judge(unusedPermission, evidenceOf({ permissions: { declared } })).findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'no-use-found',
      values: { permissions: ['CAMERA'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('passes it when one of its APIs is called', () => {
  const evidence = evidenceOf({ permissions: { declared }, dex: { calls: [{ api: cameraApi }] } });
  expect(outline(judge(unusedPermission, evidence))).toEqual(['passed:all-used']);
});

it('cannot tell when the code is packed or cut', () => {
  const packed = evidenceOf({ permissions: { declared }, packers: { packers: [{ id: 'bangcle' }] } });
  expect(outline(judge(unusedPermission, packed))).toEqual(['cantTell:code-hidden']);
  const gaps = [{ code: 'dex-truncated', place: 'classes2.dex', detail: 'cut' }];
  const cut = evidenceOf({ permissions: { declared }, dex: { gaps, calls: [{ api: cameraApi }] } });
  expect(judge(unusedPermission, cut)).toMatchObject({ outcome: 'cantTell', gaps: [{ code: 'dex-truncated' }] });
  const uncalled = evidenceOf({ permissions: { declared }, dex: { gaps } });
  expect(outline(judge(unusedPermission, uncalled))).toEqual(['cantTell:code-unread']);
});

it('has no say about permissions that leave no trace in code', () => {
  const wake = [{ name: 'android.permission.VIBRATE' }, { name: 'cn.gov.example.permission.MINE' }];
  expect(outline(judge(unusedPermission, evidenceOf({ permissions: { declared: wake } })))).toEqual([
    'inapplicable:none-watched',
  ]);
});

it('takes a receiver of text messages for a use of the permission to receive them', () => {
  const receiving = [{ name: 'android.permission.RECEIVE_SMS' }];
  const filters = [{ actions: ['android.provider.Telephony.SMS_RECEIVED'] }];
  const evidence = evidenceOf({
    permissions: { declared: receiving },
    components: { components: [{ type: 'receiver', name: 'cn.gov.example.Sms', filters }] },
  });
  expect(outline(judge(unusedPermission, evidence))).toEqual(['passed:all-used']);
  expect(outline(judge(unusedPermission, evidenceOf({ permissions: { declared: receiving } })))).toEqual([
    'cantTell:no-use-found',
  ]);
});
