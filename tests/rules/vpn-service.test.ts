import { expect, it } from 'vitest';

import { vpnService } from '../../src/rules/vpn-service/rule.ts';
import { evidenceOf, type DeepPartial } from '../support/evidence.ts';
import type { EvidenceOf } from '../../src/evidence/kinds/index.ts';
import { judge, outline } from '../support/judge.ts';

const holding = (component: DeepPartial<EvidenceOf<'components'>['components'][number]>) =>
  evidenceOf({ components: { components: [{ type: 'service', name: 'cn.gov.example.Special', ...component }] } });

it('asks about a component guarded by BIND_VPN_SERVICE', () => {
  const verdict = judge(vpnService, holding({ permission: 'android.permission.BIND_VPN_SERVICE' }));
  expect(verdict.findings).toMatchObject([
    { outcome: 'cantTell', message: 'own-component', values: { components: ['cn.gov.example.Special'] } },
  ]);
});

it('finds it by its action where the guard is missing', () => {
  const filters = [{ actions: ['android.net.VpnService'] }];
  expect(outline(judge(vpnService, holding({ filters })))).toEqual(['cantTell:own-component']);
});

it('names the library that brings one', () => {
  const verdict = judge(vpnService, holding({ permission: 'android.permission.BIND_VPN_SERVICE', owner: 'sdk:jpush' }));
  expect(outline(verdict)).toEqual(['cantTell:third-party-component']);
});

it('does not mistake BIND_JOB_SERVICE for it', () => {
  expect(outline(judge(vpnService, holding({ permission: 'android.permission.BIND_JOB_SERVICE' })))).toEqual([
    'passed:no-component',
  ]);
});
