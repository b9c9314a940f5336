import { pick } from '../../i18n/locale.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { visible } from '../../shared/text.ts';
import type { ReportFormat, ReportInput } from '../format.ts';
import { describeVerdicts } from '../view/verdicts.ts';
import { bundleBase, entryUri, packageBase } from './location.ts';
import { failureLevel, resultsOf } from './results.ts';

/** SARIF 2.1.0 (OASIS standard with errata 01) for code-scanning tools and issue trackers. */
export const sarif: ReportFormat = {
  name: 'sarif',
  extension: 'sarif',
  render: (input) => `${JSON.stringify(sarifLog(input), null, 2)}\n`,
};

function sarifLog(input: ReportInput) {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run(input)],
  };
}

function run(input: ReportInput) {
  const { inspection, locale } = input;
  const views = describeVerdicts(input);
  const rules = input.rules.filter((rule) => views.some((view) => view.rule === rule));
  const positions = new Map(rules.map((rule, index) => [rule, index]));
  return {
    tool: {
      driver: {
        name: inspection.tool.name,
        fullName: '指检 zhijian',
        version: inspection.tool.version,
        language: locale,
        rules: rules.map((rule) => descriptor(rule, input)),
      },
    },
    automationDetails: { id: `zhijian/${inspection.profile}/${inspection.id}` },
    invocations: [{ executionSuccessful: true, startTimeUtc: inspection.startedAt, endTimeUtc: inspection.finishedAt }],
    language: locale,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      [packageBase]: { description: { text: visible(inspection.apk.fileName) } },
      ...(inspection.device !== null && {
        [bundleBase]: { description: { text: `evidence bundle ${inspection.bundle.sha256}` } },
      }),
    },
    artifacts: [
      {
        location: { uri: entryUri(inspection.apk.fileName) ?? 'app.apk' },
        length: inspection.apk.size,
        roles: ['analysisTarget'],
        hashes: { 'sha-256': inspection.apk.sha256 },
      },
    ],
    results: views.flatMap((view) =>
      resultsOf(view, view.rule === undefined ? -1 : (positions.get(view.rule) ?? -1), inspection, locale),
    ),
    properties: {
      inspection: inspection.id,
      occasion: inspection.occasion,
      profile: inspection.profile,
      conclusion: inspection.conclusion,
      ...(inspection.device !== null && {
        device: deviceText(inspection.device),
        virtualDevice: inspection.device.virtual,
      }),
      package: inspection.apk.package === null ? null : visible(inspection.apk.package),
      versionName: inspection.apk.versionName === null ? null : visible(inspection.apk.versionName),
      versionCode: inspection.apk.versionCode,
      apkSha256: inspection.apk.sha256,
      bundleSha256: inspection.bundle.sha256,
      evidenceSha256: inspection.bundle.evidenceSha256,
      rulesetSha256: inspection.ruleset.sha256,
      ...(inspection.exemptions.length > 0 && {
        exemptions: inspection.exemptions.map(({ id, state, validUntil }) => ({ id: visible(id), state, validUntil })),
      }),
    },
  };
}

function deviceText({
  apiLevel,
  manufacturer,
  model,
  serial,
}: NonNullable<ReportInput['inspection']['device']>): string {
  return visible(`${manufacturer} ${model}, API ${apiLevel}, ${serial}`);
}

function descriptor({ meta }: AnyRule, { locale }: ReportInput) {
  const { title, purpose, remedy } = meta.messages;
  return {
    id: meta.id,
    shortDescription: { text: pick(title, locale) },
    fullDescription: { text: pick(purpose, locale) },
    help: { text: pick(remedy, locale) },
    defaultConfiguration: { level: failureLevel(meta.severity, meta.force) },
    properties: {
      version: meta.version,
      subject: meta.subject,
      severity: meta.severity,
      force: meta.force,
      requirements: meta.requirements,
      titles: { 'zh-CN': title.zh, en: title.en },
    },
  };
}
