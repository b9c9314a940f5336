import type { Evidence } from '../../src/evidence/evidence.ts';
import type { Judged } from '../../src/inspection/compare/problem.ts';
import type { Inspection } from '../../src/inspection/model.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { reportInputOf } from './report.ts';

interface Options {
  /** Day of the inspection, which is also its id. */
  day?: string;
  versionCode?: string;
  rules?: readonly AnyRule[];
  change?: (inspection: Inspection) => Inspection;
}

/** Evidence with what the real rules make of it, as one of several inspections of one app. */
export function judgedOf(
  evidence: Evidence,
  { change = (same) => same, day = '2026-01-02', rules, versionCode = '10200' }: Options = {},
): Judged {
  const { inspection } = reportInputOf(evidence, rules === undefined ? {} : { rules });
  const dated: Inspection = {
    ...inspection,
    id: `cn.gov.example.app-${versionCode}-${day}`,
    startedAt: `${day}T03:04:05.000Z`,
    finishedAt: `${day}T03:05:00.000Z`,
    apk: {
      ...inspection.apk,
      package: inspection.apk.package ?? 'cn.gov.example.app',
      versionCode,
      sha256: day.replaceAll('-', '').padEnd(64, '0'),
    },
  };
  return { inspection: change(dated), evidence };
}
