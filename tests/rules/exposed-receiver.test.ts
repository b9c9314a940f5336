import { expect, it } from 'vitest';

import { exposedReceiver } from '../../src/rules/exposed-receiver/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const component = (fields: object) =>
  evidenceOf({ components: { components: [{ effectiveExported: true, ...fields }] } });

const open = (...actions: string[]) =>
  outline(judge(exposedReceiver, component({ type: 'receiver', filters: [{ actions }] })));

it('asks about a receiver of a custom broadcast', () => {
  expect(open('cn.gov.example.app.REFRESH')).toEqual(['cantTell:own-open']);
});

it('does not mind system broadcasts, but a custom one among them', () => {
  expect(open('android.intent.action.BOOT_COMPLETED')).toEqual(['passed:guarded']);
  expect(open('android.intent.action.BOOT_COMPLETED', 'x.WAKE')).toEqual(['cantTell:own-open']);
});
