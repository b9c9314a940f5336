import { expect, it } from 'vitest';

import { unconfirmedIpv6Host } from '../../src/rules/unconfirmed-ipv6-host/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const host = (name: string, owner = 'app') =>
  outline(
    judge(
      unconfirmedIpv6Host,
      evidenceOf({ endpoints: { hosts: [{ host: name, places: [{ file: 'classes.dex', owner }] }] } }),
    ),
  );

it('lists the app’s hosts without claiming anything of them', () => {
  expect(host('api.example.gov.cn')).toEqual(['cantTell:listed']);
});

it('leaves out addresses, the own machine and SDKs’ hosts', () => {
  expect(host('47.95.214.69')).toEqual(['inapplicable:none']);
  expect(host('localhost')).toEqual(['inapplicable:none']);
  expect(host('sdk.example.com', 'sdk:jiguang-push')).toEqual(['inapplicable:none']);
});
