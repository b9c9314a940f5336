import { describe, expect, it } from 'vitest';

import type { Evidence } from '../../../src/evidence/evidence.ts';
import { compareDevices as compareBy } from '../../../src/inspection/compare/matrix/matrix.ts';
import type { Matrix, MatrixRow, Member } from '../../../src/inspection/compare/matrix/model.ts';
import { rules } from '../../../src/rules/index.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf, valueOf } from '../../support/evidence.ts';
import { lostMember, member } from '../../support/matrix.ts';

const compareDevices = (members: readonly Member[]) => compareBy(members, rules);

function row(matrix: Matrix, kind: MatrixRow['source']['kind'], id: string): MatrixRow {
  const found = [...matrix.rules, ...matrix.facts].find(({ source }) => source.kind === kind && source.id === id);
  if (found === undefined) throw new Error(`no row ${kind} ${id}`);
  return found;
}

/** The evidence with another value of some kinds. */
function changed(evidence: Evidence, change: Partial<Evidence>): Evidence {
  return { ...evidence, ...change };
}

const noCrash = valueOf('crashes', { crashes: [], observedSeconds: 60 });
const without = (evidence: Evidence) => changed(evidence, { crashes: { status: 'ok', value: noCrash } });

describe('compareDevices', () => {
  it('finds nothing to tell between equal devices', () => {
    const matrix = compareDevices([member('a', drivenEvidence()), member('b', drivenEvidence())]);
    expect(matrix.counts).toMatchObject({ differs: 0, findings: 0, partly: 0 });
    expect(matrix.counts.alike).toBeGreaterThan(50);
  });

  it('tells a rule and a fault that one device alone shows, with a picture of both', () => {
    const matrix = compareDevices([member('old', drivenEvidence()), member('new', without(drivenEvidence()))]);
    const fault = matrix.facts.find(({ source }) => source.kind === 'fault');
    expect(fault?.relation).toBe('differs');
    expect(fault?.cells[1]?.value).toBe('not-seen');
    const differing = matrix.rules.filter(({ relation }) => relation === 'differs');
    expect(differing.length).toBeGreaterThan(0);
  });

  it('shows beside a finding what another device had after the same step', () => {
    const clean = drivenEvidence();
    const matrix = compareDevices([
      member('a', drivenEvidence()),
      member('b', changed(clean, { 'forced-use': { status: 'ok', value: forcedUseOf(clean, 'NOT FOUND') } })),
    ]);
    const { cells, relation } = row(matrix, 'forced-use', 'checkin');
    expect(relation).toBe('differs');
    expect(cells.map(({ value }) => value)).toEqual(['CONFIRMED', 'NOT FOUND']);
    expect(cells[0]?.look).toMatchObject({ run: 'check-in' });
    expect(cells[1]?.look).toMatchObject({ run: 'check-in', step: cells[0]?.look?.step });
  });

  it('never takes an unknown for an equal: what one device could not tell is told by the others only', () => {
    const matrix = compareDevices([member('a', drivenEvidence()), lostMember('gone')]);
    expect(matrix.devices[1]).toMatchObject({ state: 'error', error: { code: 'device-not-found' }, conclusion: null });
    expect(matrix.counts.differs).toBe(0);
    // What judges the package alone is the same on all.
    expect(row(matrix, 'rule', 'debuggable-build').relation).toBe('alike');
    expect(row(matrix, 'forced-use', 'checkin')).toMatchObject({
      relation: 'partly',
      cells: [{ value: 'CONFIRMED' }, { value: null, look: null }],
    });
  });

  it('does not take a fault for absent where nobody watched', () => {
    const blind = changed(drivenEvidence(), { crashes: { status: 'skipped', reason: 'device-lost' } });
    const matrix = compareDevices([member('a', drivenEvidence()), member('b', blind)]);
    const fault = matrix.facts.find(({ source }) => source.kind === 'fault');
    expect(fault?.relation).toBe('partly');
    expect(fault?.cells[1]?.value).toBeNull();
  });

  it('is unfinished where there is neither result nor error', () => {
    const open: Member = { name: 'b', judged: undefined, folder: undefined, error: undefined };
    expect(compareDevices([open]).devices[0]).toMatchObject({ name: 'b', state: 'unfinished', facts: null });
  });

  it('has no columns mixed up when devices come in another order', () => {
    const members = [member('a', drivenEvidence()), member('b', without(drivenEvidence())), lostMember('c')];
    const forth = compareDevices(members);
    const back = compareDevices(members.toReversed());
    for (const kind of ['rules', 'facts'] as const)
      for (const { cells, source } of forth[kind]) {
        const same = row(back, source.kind, source.id);
        expect(same.cells.map(({ device, value }) => `${device} ${value}`).toReversed()).toEqual(
          cells.map(({ device, value }) => `${device} ${value}`),
        );
      }
  });
});

function forcedUseOf(evidence: Evidence, grade: 'NOT FOUND') {
  const given = evidence['forced-use'];
  if (given?.status !== 'ok') throw new Error('no forced use');
  const told = { value: false, seenAt: [] };
  return {
    ...given.value,
    gates: [],
    patterns: given.value.patterns.map(({ pattern }) => ({
      pattern,
      grade,
      reasons: [],
      present: told,
      compelled: told,
      consequence: told,
    })),
  };
}

function died(kind: 'native-crash' | 'web-error', reason: string) {
  const at = { process: 'a', at: '2026-01-02T03:04:05Z', lines: [], run: null, step: null, capture: null };
  return { crashes: [{ kind, key: 'k', reason, reproduced: null, ...at }], observedSeconds: 5 };
}

describe('explanations from the package', () => {
  const failing = {
    install: { ok: false, code: 'INSTALL_FAILED_OLDER_SDK', message: 'Requires newer sdk' },
    starts: [],
  };
  const device = { apiLevel: 26, abis: ['arm64-v8a'], webView: '58.0.3029.125' };

  function reasons(partials: Parameters<typeof evidenceOf>[0]) {
    return compareDevices([member('a', evidenceOf(partials))]).devices[0]?.explanations;
  }

  it('says that the system is below minSdk', () => {
    expect(reasons({ device, launch: failing, manifest: { minSdk: 28, targetSdk: 33 } })).toEqual([
      { code: 'below-min-sdk', certain: true, values: { needs: 28, has: 26 } },
    ]);
  });

  it('says that the native code is for other processors', () => {
    expect(
      reasons({ device, launch: failing, manifest: { minSdk: 21 }, 'native-libraries': { abis: ['x86'] } }),
    ).toEqual([{ code: 'no-abi', certain: true, values: { has: 'x86', needs: 'arm64-v8a' } }]);
  });

  it('says that the target is too old for the system', () => {
    const newest = { ...device, apiLevel: 35 };
    expect(reasons({ device: newest, launch: failing, manifest: { minSdk: 19, targetSdk: 22 } })).toEqual([
      { code: 'target-too-old', certain: true, values: { has: 22, needs: 24 } },
    ]);
  });

  it('offers leads, and calls them no more, for an app that dies', () => {
    const found = reasons({
      device: { ...device, apiLevel: 35, googleServices: false },
      launch: {},
      crashes: died('native-crash', 'SIGSEGV'),
      sdks: { sdks: [{ id: 'gms' }] },
      'native-libraries': { abis: ['arm64-v8a'], libraries: [{ loadAlignment: 4096 }] },
    });
    expect(found?.map(({ certain, code }) => `${code} ${certain}`)).toEqual([
      'page-alignment false',
      'no-google-services false',
    ]);
  });

  it('suspects an older WebView of failing scripts, beside a newer one alone', () => {
    const broken = {
      launch: {},
      crashes: died('web-error', 'SyntaxError: Unexpected token ?'),
      'web-assets': { entryPages: ['assets/www/index.html'] },
    };
    const old = member('old', evidenceOf({ ...broken, device }));
    const recent = member('new', evidenceOf({ ...broken, device: { ...device, webView: '114.0.5735.196' } }));
    const [first, second] = compareDevices([old, recent]).devices;
    expect(first?.explanations).toEqual([
      { code: 'older-webview', certain: false, values: { version: 58, newest: 114 } },
    ]);
    expect(second?.explanations).toEqual([]);
    expect(compareDevices([old]).devices[0]?.explanations).toEqual([]);
  });

  it('explains nothing where nothing failed', () => {
    expect(reasons({ device, launch: {}, manifest: { minSdk: 21 } })).toEqual([]);
  });
});
