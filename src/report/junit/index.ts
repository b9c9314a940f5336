import { junitWords as words } from '../../i18n/report/junit.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { subjects } from '../../rules/rule.ts';
import type { ReportFormat, ReportInput } from '../format.ts';
import { exemptionRemarks } from '../view/exemptions.ts';
import { describeVerdicts, type VerdictView } from '../view/verdicts.ts';
import { testcase } from './testcase.ts';
import { element, xmlDocument, type XmlElement } from './xml.ts';

/** JUnit XML in the shape that Jenkins and GitLab read, for build servers: a suite per subject, a test per rule. */
export const junit: ReportFormat = {
  name: 'junit',
  extension: 'junit.xml',
  render: (input) => xmlDocument(testsuites(input)),
};

function testsuites(input: ReportInput): XmlElement {
  const { inspection, locale } = input;
  const { apk, conclusion } = inspection;
  const views = describeVerdicts(input);
  const suites = [...subjects, undefined]
    .map((subject) => ({ subject, members: views.filter(({ rule }) => rule?.meta.subject === subject) }))
    .filter(({ members }) => members.length > 0)
    .map(({ members, subject }) => {
      const name = subject === undefined ? 'unknown' : pick(ruleLabels.subject[subject], locale);
      return testsuite(`${subject ?? 'unknown'} ${name}`, members, input);
    });
  const name = fill(words.name, locale, {
    app: apk.label ?? apk.package ?? apk.fileName,
    version: apk.versionName ?? '',
    conclusion: pick(summaryTexts.conclusion[conclusion], locale),
  });
  return element('testsuites', { name, ...totals(suites) }, suites);
}

function testsuite(name: string, members: readonly VerdictView[], input: ReportInput): XmlElement {
  const { inspection, locale } = input;
  const cases = members.map((view) => testcase(view, inspection, locale));
  const holding = (child: string) => cases.filter(({ children }) => hasChild(children, child)).length;
  const counts = {
    tests: cases.length,
    failures: holding('failure'),
    errors: holding('error'),
    skipped: holding('skipped'),
  };
  // The schema of old knows no offset and no fraction: UTC without its Z.
  const timestamp = inspection.startedAt.replace(/(?:\.\d+)?Z$/, '');
  const remarks = [
    ...(inspection.device?.virtual === true ? [pick(words.virtual, locale)] : []),
    ...exemptionRemarks(inspection, locale),
  ];
  return element('testsuite', { name, ...counts, timestamp }, [
    properties(input),
    ...cases,
    ...(remarks.length === 0 ? [] : [element('system-out', {}, [remarks.join('\n')])]),
  ]);
}

function hasChild(children: XmlElement['children'], name: string): boolean {
  return children.some((child) => typeof child !== 'string' && child.name === name);
}

/** With every suite: build servers show suites one by one. */
function properties({ inspection }: ReportInput): XmlElement {
  const { apk, bundle, device, ruleset, tool } = inspection;
  const values = {
    'zhijian.inspection': inspection.id,
    'zhijian.version': tool.version,
    'zhijian.occasion': inspection.occasion,
    'zhijian.profile': inspection.profile,
    'zhijian.conclusion': inspection.conclusion,
    'zhijian.apkSha256': apk.sha256,
    'zhijian.bundleSha256': bundle.sha256,
    'zhijian.rulesetSha256': ruleset.sha256,
    ...(device !== null && {
      'zhijian.device.serial': device.serial,
      'zhijian.device.virtual': String(device.virtual),
    }),
  };
  return element(
    'properties',
    {},
    Object.entries(values).map(([name, value]) => element('property', { name, value })),
  );
}

function totals(suites: readonly XmlElement[]) {
  const sum = (name: string) => suites.reduce((all, { attributes }) => all + Number(attributes[name]), 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
}
