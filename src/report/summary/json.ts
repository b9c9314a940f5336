import type { SummaryInput } from './input.ts';

const summaryVersion = 1;

/** The summary for machines: figures and identities; texts of rules and requirements stand in `zhijian rules --json`. */
export function summaryJson({ redacted = false, summary }: SummaryInput): string {
  const { rows, ...figures } = summary;
  const inspections = rows.map(({ counted, inspection, path, reviewed }) => {
    const { apk, bundle, conclusion, counts, device, finishedAt, id, occasion, profile, ruleset, startedAt } =
      inspection;
    const { fileName, label, package: name, sha256, versionCode, versionName } = apk;
    return {
      id,
      path,
      counted,
      reviewed,
      package: name,
      label,
      fileName,
      versionName,
      versionCode,
      sha256,
      bundleSha256: bundle.sha256,
      occasion,
      profile,
      ruleset: ruleset.sha256,
      startedAt,
      finishedAt,
      device: device === null ? null : { virtual: device.virtual, model: device.model, apiLevel: device.apiLevel },
      conclusion,
      counts,
    };
  });
  return `${JSON.stringify({ summaryVersion, redacted, ...figures, inspections }, null, 2)}\n`;
}
