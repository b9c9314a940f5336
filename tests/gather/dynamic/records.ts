import type { EvidenceOf } from '../../../src/evidence/kinds/index.ts';
import type { Run } from '../../../src/evidence/kinds/runs.ts';
import type { StoredCapture } from '../../../src/evidence/kinds/screens.ts';
import type { RunRecord } from '../../../src/scenario/trace/record.ts';

export const app = { package: 'cn.gov.example.app', activity: undefined, label: '示例政务', files: [] };

export function aRun(differences: Partial<Run> = {}): Run {
  return {
    id: 'check-in',
    scenario: 'check-in',
    title: '签到打卡',
    subject: 'check-in',
    scenarioSha256: 'ab',
    state: 'completed',
    startedAt: '2026-01-02T03:04:05.000Z',
    finishedAt: '2026-01-02T03:05:05.000Z',
    steps: [],
    ...differences,
  };
}

export function aCapture(
  id: number,
  words: readonly string[],
  differences: Partial<StoredCapture> = {},
): StoredCapture {
  const bounds = { left: 0, top: 0, right: 10, bottom: 10 };
  return {
    id,
    run: 'check-in',
    step: 0,
    at: '2026-01-02T03:04:06.000Z',
    deviceAt: null,
    package: app.package,
    activity: '.MainActivity',
    url: null,
    structure: `structure-${id}`,
    tree: null,
    screenshot: null,
    howSeen: 'tree',
    display: { width: 1080, height: 2340, density: 480 },
    texts: words.map((text) => ({ text, bounds, clickable: true, enabled: true, editable: false })),
    toasts: [],
    windows: [],
    keyboard: false,
    network: 'online',
    faults: [],
    ...differences,
  };
}

type Coverage = RunRecord['explorations'][number]['coverage'];
type Entry = EvidenceOf<'entries'>['entries'][number];

export function anExploration(coverage: Partial<Coverage> = {}, entries: readonly Partial<Entry>[] = []) {
  return {
    coverage: {
      screens: 3,
      routes: [],
      activities: [],
      entriesFound: 4,
      entriesTried: 4,
      notTried: [],
      exhausted: true,
      ...coverage,
    },
    entries: entries.map((entry) => ({
      subject: 'complaint' as const,
      found: true,
      taps: 2,
      opens: 'form' as const,
      words: '投诉建议',
      seenAt: [],
      ...entry,
    })),
    faults: [],
  };
}

export function aRecord(run: Run, parts: Partial<Omit<RunRecord, 'run'>> = {}): RunRecord {
  return { run, looks: [], gates: [], comparisons: [], prompts: [], explorations: [], incidents: [], ...parts };
}
