import type { Inspection } from '../../inspection/model.ts';
import { type RetestInput, tellItems } from './told.ts';

const retestReportVersion = 1;

/** The re-test for machines: every item with its texts in one language. */
export function retestJson(input: RetestInput): string {
  const { after, before, despite, earlier, locale, redacted = false, retest } = input;
  const { conclusion, counts, cautions, inspectionConclusion, questions, untestedNow } = retest;
  const items = tellItems(input).map(
    ({ factsAfter, factsBefore, force, item, looksAfter, looksBefore, problem, why }) => ({
      fingerprint: (item.before ?? item.after)?.fingerprint,
      number: problem.number,
      status: item.status,
      reason: item.reason,
      why,
      rule: (item.before ?? item.after)?.source,
      title: problem.title,
      place: problem.place,
      force,
      foundIn: item.foundIn,
      related: item.related.map(({ fingerprint }) => fingerprint),
      requirements: (item.before ?? item.after)?.requirements,
      factsBefore,
      factsAfter,
      picturesBefore: looksBefore.map(({ capture }) => capture.screenshot?.path),
      picturesAfter: looksAfter.map(({ capture }) => capture.screenshot?.path),
    }),
  );
  const report = {
    retestVersion: retestReportVersion,
    locale,
    redacted,
    conclusion,
    inspectionConclusion,
    counts,
    cautions,
    despite,
    before: identity(before.inspection),
    after: identity(after.inspection),
    earlier: earlier.map(({ inspection }) => identity(inspection)),
    items,
    questions,
    untestedNow,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function identity({ apk, bundle, finishedAt, id, profile, ruleset }: Inspection) {
  const { package: name, sha256, versionCode, versionName } = apk;
  return {
    id,
    finishedAt,
    package: name,
    versionName,
    versionCode,
    sha256,
    bundleSha256: bundle.sha256,
    profile,
    ruleset,
  };
}
