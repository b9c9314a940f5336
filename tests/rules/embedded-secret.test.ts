import { expect, it } from 'vitest';

import { embeddedSecret } from '../../src/rules/embedded-secret/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const holding = (type: string, owner: string) =>
  evidenceOf({ secrets: { secrets: [{ type, masked: 'LTAI****x', places: [{ file: 'classes.dex', owner }] }] } });

it('fails a private key of the app’s own', () => {
  expect(outline(judge(embeddedSecret, holding('private-key', 'app')))).toEqual(['failed:own']);
});

it('leaves a key id, a token and unclear code to a person', () => {
  expect(outline(judge(embeddedSecret, holding('aliyun-access-key-id', 'app')))).toEqual(['cantTell:lead']);
  expect(outline(judge(embeddedSecret, holding('jwt', 'app')))).toEqual(['cantTell:lead']);
  expect(outline(judge(embeddedSecret, holding('private-key', 'unknown')))).toEqual(['cantTell:lead']);
});

it('does not accuse the app of an SDK’s test key', () => {
  expect(outline(judge(embeddedSecret, holding('private-key', 'sdk:alipay')))).toEqual(['cantTell:third']);
});

it('passes a package without any', () => {
  expect(outline(judge(embeddedSecret, evidenceOf()))).toEqual(['passed:absent']);
});
