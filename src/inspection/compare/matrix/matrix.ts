import type { Evidence } from '../../../evidence/evidence.ts';
import { dynamicKinds } from '../../../evidence/kinds/index.ts';
import type { AnyRule } from '../../../rules/rule.ts';
import type { Inspection } from '../../model.ts';
import { sightedAt } from '../sightings.ts';
import { explain, majorOf } from './explain.ts';
import { type DeviceFact, factsOf, type Told, watchedForFaults } from './facts.ts';
import { capturesOf, counterpart, lookAt } from './looks.ts';
import {
  factKinds,
  type Matrix,
  type MatrixCell,
  type MatrixDevice,
  type MatrixFigure,
  type MatrixRelation,
  type MatrixRow,
  type Member,
  relations,
} from './model.ts';
import { staticFacts } from './static-facts.ts';

const notTold: Told = { value: null, details: [], look: null };

/** What several devices say of one app, side by side. Pure: equal members in equal order give equal matrices. */
export function compareDevices(members: readonly Member[], rules: readonly AnyRule[]): Matrix {
  const [any] = members.flatMap(({ judged }) => judged ?? []);
  const statics = any === undefined ? null : staticFacts(any.evidence);
  const versions = members.flatMap(({ judged }) => majorOf(deviceOf(judged?.evidence)?.webView ?? null) ?? []);
  const newest = versions.length === 0 ? undefined : Math.max(...versions);
  const devices = members.map((member) => {
    const device = describe(member);
    if (member.judged !== undefined && device.facts !== null) {
      const { evidence } = member.judged;
      device.explanations = explain(staticFacts(evidence), device.facts, evidence, newest);
    }
    return device;
  });
  const ruled = ruleRows(members, rules);
  const facts = factRows(members);
  const count = (relation: MatrixRelation) => [...ruled, ...facts].filter((row) => row.relation === relation).length;
  return {
    matrixVersion: 1,
    app: {
      package: any?.inspection.apk.package ?? null,
      label: any?.inspection.apk.label ?? null,
      versionName: any?.inspection.apk.versionName ?? null,
      sha256: any?.inspection.apk.sha256 ?? null,
    },
    static: statics,
    devices,
    counts: Object.fromEntries(relations.map((relation) => [relation, count(relation)])) as Matrix['counts'],
    rules: ruled,
    facts,
    figures: figures(members),
  };
}

function deviceOf(evidence: Evidence | undefined) {
  return evidence?.device?.status === 'ok' ? evidence.device.value : undefined;
}

function describe({ error, folder, judged, name }: Member): MatrixDevice {
  const device = deviceOf(judged?.evidence);
  return {
    name,
    state: judged !== undefined ? 'done' : error !== undefined ? 'error' : 'unfinished',
    ran: isInstalled(judged?.evidence),
    error: error ?? null,
    folder: folder ?? null,
    conclusion: judged?.inspection.conclusion ?? null,
    counts: judged?.inspection.counts ?? {},
    facts:
      device === undefined
        ? null
        : {
            serial: device.serial,
            virtual: device.virtual,
            manufacturer: device.manufacturer,
            model: device.model,
            apiLevel: device.apiLevel,
            release: device.release,
            abis: device.abis,
            display: device.display,
            webView: device.webView,
            googleServices: device.googleServices ?? null,
          },
    explanations: [],
  };
}

function isInstalled(evidence: Evidence | undefined): boolean {
  return evidence?.launch?.status === 'ok' && evidence.launch.value.install.ok;
}

type Verdict = Inspection['verdicts'][number];

function ruleRows(members: readonly Member[], rules: readonly AnyRule[]): MatrixRow[] {
  const ofPackage = new Set(rules.filter(isOfPackage).map(({ meta }) => meta.id));
  const ids = new Set(members.flatMap(({ judged }) => judged?.inspection.verdicts.map(({ ruleId }) => ruleId) ?? []));
  return [...ids].map((id) => {
    const verdicts = members.map(({ judged }) => judged?.inspection.verdicts.find(({ ruleId }) => ruleId === id));
    const told = members.map(({ judged }, at): Told => {
      const verdict = verdicts[at];
      return judged === undefined || verdict === undefined ? notTold : ruleTold(verdict, judged.evidence);
    });
    // One package is the same on all: a device without a result takes nothing from it.
    const counted = told.filter((_, at) => !ofPackage.has(id) || members[at]?.judged !== undefined);
    const plain = relationOf(counted.map(({ value }) => value));
    const open = verdicts
      .filter((verdict) => verdict !== undefined)
      .every((verdict) => verdict.outcome === 'failed' || verdict.outcome === 'cantTell');
    const same = new Set(counted.map(({ details }) => details.toSorted().join('\n'))).size === 1;
    const relation = plain === 'alike' && open && !same ? 'findings' : plain;
    return row({ kind: 'rule', id }, relation, told, members);
  });
}

/** Judges nothing that a device gave. */
function isOfPackage({ meta }: AnyRule): boolean {
  return meta.requires.every((kind) => !(dynamicKinds as readonly string[]).includes(kind));
}

function ruleTold(verdict: Verdict, evidence: Evidence): Told {
  if (verdict.outcome === 'untested') {
    const why = verdict.missing.map((one) =>
      one.status === 'skipped' ? one.reason : one.status === 'failed' ? one.error.code : 'absent',
    );
    return { value: null, details: [...new Set(why)], look: null };
  }
  const deciding = verdict.findings.filter(({ outcome }) => outcome === verdict.outcome);
  const seen = sightedAt(
    evidence,
    deciding.flatMap(({ seenAt }) => seenAt),
  ).find(({ capture }) => capture.screenshot !== null);
  return {
    value: verdict.outcome,
    details: [...new Set(deciding.map(({ message }) => message))],
    look: lookAt(seen?.capture, seen?.bounds ?? null),
  };
}

function factRows(members: readonly Member[]): MatrixRow[] {
  const own = members.map(({ judged }) => (judged === undefined ? [] : factsOf(judged.evidence)));
  const rows = factKinds.flatMap((kind) => {
    const ids = new Set(own.flatMap((facts) => facts.filter((fact) => fact.kind === kind).map(({ id }) => id)));
    return [...ids].map((id) => {
      const told = members.map((member, at) => toldOf(own[at] ?? [], kind, id, member));
      return row({ kind, id }, relationOf(told.map(({ value }) => value)), told, members);
    });
  });
  return rows;
}

function toldOf(facts: readonly DeviceFact[], kind: DeviceFact['kind'], id: string, { judged }: Member): Told {
  const found = facts.find((fact) => fact.kind === kind && fact.id === id);
  if (found !== undefined) return { value: found.value, details: found.details, look: found.look };
  // Faults are told where they are seen only.
  const absent = kind === 'fault' && judged !== undefined && watchedForFaults(judged.evidence);
  return absent ? { ...notTold, value: 'not-seen' } : notTold;
}

function relationOf(values: readonly (string | null)[]): MatrixRelation {
  const told = values.filter((value) => value !== null);
  if (told.length === 0) return 'unknown';
  if (new Set(told).size > 1) return 'differs';
  return told.length < values.length ? 'partly' : 'alike';
}

/** Pictures go with differences alone; a device that left none at the place shows what it had there instead. */
function row(
  source: MatrixRow['source'],
  relation: MatrixRelation,
  told: readonly Told[],
  members: readonly Member[],
): MatrixRow {
  const shown = relation === 'differs' || relation === 'findings';
  const at = told.findIndex(({ look }) => look !== null);
  const leading = shown ? told[at]?.look : undefined;
  const home = leading === undefined || leading === null ? undefined : members[at]?.judged?.evidence;
  const origin =
    home === undefined ? undefined : capturesOf(home).find(({ screenshot }) => screenshot?.sha256 === leading?.sha256);
  const cells = told.map(({ details, look, value }, index): MatrixCell => {
    const other = members[index]?.judged?.evidence;
    const beside = look ?? (origin === undefined || other === undefined ? null : counterpart(origin, other));
    return { device: members[index]?.name ?? '', value, details, look: shown ? beside : null };
  });
  return { source, relation, cells };
}

function figures(members: readonly Member[]): MatrixFigure[] {
  const of = (id: MatrixFigure['id'], value: (evidence: Evidence) => number | null): MatrixFigure => ({
    id,
    values: members.map(({ judged }) => (judged === undefined ? null : value(judged.evidence))),
  });
  return [
    of('cold-start', ({ launch }) => {
      const starts = launch?.status === 'ok' ? launch.value.starts : [];
      return starts.find(({ kind, ok }) => kind === 'cold' && ok)?.totalTime ?? null;
    }),
    of('runs', ({ runs }) =>
      runs?.status === 'ok' ? runs.value.runs.filter(({ state }) => state === 'completed').length : null,
    ),
    of('screens', ({ coverage }) => (coverage?.status === 'ok' ? coverage.value.screens : null)),
    of('entries', ({ coverage }) => (coverage?.status === 'ok' ? coverage.value.entriesFound : null)),
  ].filter(({ values }) => values.some((value) => value !== null));
}
