import { expect, it } from 'vitest';

import { cleartextTraffic } from '../../src/rules/cleartext-traffic/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const code = { file: 'classes.dex', owner: 'app', class: 'cn.gov.example.app.Api' };
const page = { file: 'assets/www/app.js', owner: 'app', line: 3 };
const http = (host: string, place: object = code) => ({
  url: `http://${host}/`,
  scheme: 'http',
  host,
  places: [place],
});
const open = { base: { cleartext: true, cleartextFrom: 'manifest' as const } };

it('fails http addresses in own code where cleartext is permitted', () => {
  const evidence = evidenceOf({ 'network-security': open, endpoints: { urls: [http('api.example.gov.cn')] } });
  expect(outline(judge(cleartextTraffic, evidence))).toEqual(['failed:used']);
});

it('leaves an address that its class does not request to a person, unless it is an interface', () => {
  const judged = (host: string, calls: readonly object[] = []) =>
    outline(
      judge(
        cleartextTraffic,
        evidenceOf({ 'network-security': open, endpoints: { urls: [http(host)] }, dex: { calls } }),
      ),
    );
  expect(judged('maps.example.com')).toEqual(['cantTell:referenced']);
  expect(judged('58.20.30.40')).toEqual(['failed:used']);
  const calling = (api: string, where: string, owner = 'app') => [
    { api, places: [{ file: 'classes.dex', owner, class: where }] },
  ];
  expect(judged('maps.example.com', calling('url-open-connection', `${code.class}$1`))).toEqual(['failed:used']);
  expect(judged('maps.example.com', calling('webview-load-url', code.class))).toEqual(['failed:used']);
  expect(judged('maps.example.com', calling('log-info', code.class))).toEqual(['cantTell:referenced']);
  expect(judged('maps.example.com', calling('url-open-connection', 'cn.gov.example.app.Other'))).toEqual([
    'cantTell:referenced',
  ]);
});

it('counts an unencrypted web socket as well', () => {
  const urls = [{ ...http('push.example.gov.cn'), url: 'ws://push.example.gov.cn:8080/', scheme: 'ws', port: 8080 }];
  expect(outline(judge(cleartextTraffic, evidenceOf({ 'network-security': open, endpoints: { urls } })))).toEqual([
    'failed:used',
  ]);
});

it('leaves links in pages, and permission without any address, to a person', () => {
  const linked = evidenceOf({ 'network-security': open, endpoints: { urls: [http('www.gov.cn', page)] } });
  expect(outline(judge(cleartextTraffic, linked))).toEqual(['cantTell:referenced']);
  expect(outline(judge(cleartextTraffic, evidenceOf({ 'network-security': open })))).toEqual(['cantTell:permitted']);
});

it('does not accuse the app of an SDK’s address or of its own machine', () => {
  const urls = [http('sdk.example.com', { ...code, owner: 'sdk:jiguang-push' }), http('127.0.0.1'), http('localhost')];
  expect(outline(judge(cleartextTraffic, evidenceOf({ 'network-security': open, endpoints: { urls } })))).toEqual([
    'cantTell:permitted',
  ]);
});

it('goes by the most specific domain', () => {
  const domains = [
    { domains: [{ name: 'gov.cn', includeSubdomains: true }], cleartext: true },
    { domains: [{ name: 'api.gov.cn', includeSubdomains: false }], cleartext: false },
  ];
  const judged = (host: string) =>
    outline(
      judge(cleartextTraffic, evidenceOf({ 'network-security': { domains }, endpoints: { urls: [http(host)] } })),
    );
  expect(judged('api.www.gov.cn')).toEqual(['failed:used']);
  expect(judged('api.gov.cn')).toEqual(['cantTell:excepted']);
});

it('passes where the system blocks cleartext, addresses or not', () => {
  expect(outline(judge(cleartextTraffic, evidenceOf()))).toEqual(['passed:blocked']);
  expect(outline(judge(cleartextTraffic, evidenceOf({ endpoints: { urls: [http('a.gov.cn')] } })))).toEqual([
    'passed:blocked',
  ]);
});
