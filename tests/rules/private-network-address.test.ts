import { expect, it } from 'vitest';

import { privateNetworkAddress } from '../../src/rules/private-network-address/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const address = (fields: object) =>
  outline(
    judge(
      privateNetworkAddress,
      evidenceOf({ endpoints: { addresses: [{ address: '192.168.1.9', class: 'private', ...fields }] } }),
    ),
  );

it('asks about a private address in a URL of the app', () => {
  expect(address({})).toEqual(['cantTell:written']);
});

it('does not take a bare quad, the emulator’s host or an SDK’s address for one', () => {
  expect(address({ context: 'bare' })).toEqual(['passed:absent']);
  expect(address({ address: '10.0.2.2' })).toEqual(['passed:absent']);
  expect(address({ places: [{ file: 'classes.dex', owner: 'sdk:jiguang-push' }] })).toEqual(['passed:absent']);
});

it('knows names that only an internal resolver answers, and not what merely begins so', () => {
  const host = (name: string) =>
    outline(judge(privateNetworkAddress, evidenceOf({ endpoints: { hosts: [{ host: name }] } })));
  expect(host('oa.city.lan')).toEqual(['cantTell:written']);
  expect(host('local.example.gov.cn')).toEqual(['passed:absent']);
});
