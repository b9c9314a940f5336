import type { BundleEntry } from '../../src/evidence/bundle/model.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { evidenceKinds } from '../../src/evidence/kinds/index.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { evaluateBundle } from '../../src/inspection/evaluate-bundle.ts';
import type { ExemptionDeclaration } from '../../src/inspection/exemption/declaration.ts';
import type { Inspection } from '../../src/inspection/model.ts';
import type { ReportInput } from '../../src/report/format.ts';
import { rules as allRules } from '../../src/rules/index.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { profileById } from '../../src/standards/profiles/index.ts';
import type { Profile } from '../../src/standards/profiles/profile.ts';
import { evidenceOf } from './evidence.ts';

interface Options {
  rules?: readonly AnyRule[];
  locale?: Locale;
  profile?: Profile['id'];
  exemptions?: readonly ExemptionDeclaration[];
  /** Changes made to the inspection after judging, for what no rule of today gives. */
  change?: (inspection: Inspection) => Inspection;
}

const digest = '0123456789abcdef'.repeat(4);

/** What a report of this evidence is made from, judged by the real rules at a fixed time. */
export function reportInputOf(evidence: Evidence = evidenceOf(), options: Options = {}): ReportInput {
  const {
    rules = allRules,
    locale = 'zh-CN',
    profile = 'regulation-2026',
    exemptions,
    change = (same) => same,
  } = options;
  const entries = entriesOf(evidence);
  const container = evidence.container?.status === 'ok' ? evidence.container.value.file : undefined;
  const apk = { name: container?.name ?? 'app.apk', size: container?.size ?? 0, sha256: container?.sha256 ?? digest };
  const index = {
    schemaVersion: 1 as const,
    tool: { name: 'zhijian' as const, version: '0.0.0' },
    createdAt: '2026-01-02T03:04:05.000Z',
    apk,
    settings: { limits: {} },
    entries: [...entries],
    attachments: [],
    evidenceSha256: digest,
  };
  const found = profileById(profile);
  if (found === undefined) throw new Error(`no profile ${profile}`);
  const inspection = evaluateBundle(
    { path: 'bundle', sha256: digest, index, evidence },
    {
      id: 'cn.gov.example.app-10200-20260102T030405Z-01234567',
      occasion: 'filing',
      profile: found,
      rules,
      startedAt: index.createdAt,
      finishedAt: '2026-01-02T03:05:00.000Z',
      bundlePath: 'bundle',
      toolVersion: '0.0.0',
      exemptions,
    },
  );
  return { inspection: change(inspection), evidence, entries, rules, locale };
}

function entriesOf(evidence: Evidence): BundleEntry[] {
  return evidenceKinds.map((kind) => {
    const gathered = evidence[kind];
    if (gathered?.status === 'failed') return { kind, status: 'failed', error: gathered.error };
    if (gathered?.status !== 'ok') return { kind, status: 'skipped', reason: gathered?.reason ?? 'not-asked' };
    return { kind, status: 'ok', path: `apk/${kind}.json`, size: 100, sha256: digest };
  });
}

/** A rule that always finds what it is told to. */
export function ruleFinding(meta: Partial<AnyRule['meta']>, finding: ReturnType<AnyRule['evaluate']>[number]): AnyRule {
  const text = { zh: '见 {value}。', en: 'Seen {value}.' };
  return {
    meta: {
      id: 'specimen-defect',
      version: 1,
      subject: 'security',
      requirements: ['GMA-22'],
      severity: 'serious',
      force: 'mandatory',
      requires: [],
      messages: {
        title: { zh: '样例缺陷', en: 'Specimen defect' },
        purpose: { zh: '检查目的句。', en: 'Purpose sentence.' },
        remedy: { zh: '整改句。', en: 'Remedy sentence.' },
        findings: { [finding.message]: { fact: text, judgement: { zh: '判断句。', en: 'Judgement sentence.' } } },
      },
      ...meta,
    },
    evaluate: () => [finding],
  };
}
