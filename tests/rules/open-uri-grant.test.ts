import { expect, it } from 'vitest';

import { openUriGrant } from '../../src/rules/open-uri-grant/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const provider = (fields: object) =>
  evidenceOf({ components: { components: [{ type: 'provider', grantUriPermissions: true, ...fields }] } });

it('asks about an exported provider that grants', () => {
  expect(outline(judge(openUriGrant, provider({ effectiveExported: true })))).toEqual(['cantTell:granting']);
});

it('does not mind a FileProvider: it grants but is not exported', () => {
  expect(outline(judge(openUriGrant, provider({ name: 'androidx.core.content.FileProvider' })))).toEqual([
    'passed:narrow',
  ]);
});

it('does not ask without providers', () => {
  expect(outline(judge(openUriGrant, evidenceOf()))).toEqual(['inapplicable:absent']);
});
