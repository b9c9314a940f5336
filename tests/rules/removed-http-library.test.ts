import { expect, it } from 'vitest';

import { removedHttpLibrary } from '../../src/rules/removed-http-library/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const using = (owner: string, manifest: object = {}) =>
  evidenceOf({
    manifest,
    dex: { calls: [{ api: 'apache-http-client', places: [{ file: 'classes.dex', owner, class: 'a.B' }] }] },
  });

it('asks about undeclared use', () => {
  expect(outline(judge(removedHttpLibrary, using('app')))).toEqual(['cantTell:undeclared']);
});

it('passes declared use and old targets', () => {
  expect(outline(judge(removedHttpLibrary, using('app', { libraries: [{ name: 'org.apache.http.legacy' }] })))).toEqual(
    ['passed:declared'],
  );
  expect(outline(judge(removedHttpLibrary, using('app', { targetSdk: 27 })))).toEqual(['passed:declared']);
});

it('does not count a packed copy of the library itself', () => {
  expect(outline(judge(removedHttpLibrary, using('library:apache-http')))).toEqual(['passed:unused']);
});
