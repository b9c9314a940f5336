import { apkTexts } from '../../i18n/apk.ts';
import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { grouped, visible } from '../../shared/text.ts';
import type { ApkView } from './view.ts';

type Row = readonly [label: keyof typeof apkTexts, value: string];

/** The view as text for people: one fact a line, lists indented, whatever the app calls itself made visible. */
export function describeApkView(view: ApkView, locale: Locale): string {
  const none = pick(apkTexts.none, locale);
  const shown = (value: string | number | null) => (value === null || value === '' ? none : visible(String(value)));
  const rows: Row[] = [
    ['file', shown(view.path)],
    ['package', shown(view.package)],
    ['version', `${shown(view.versionName)} (${shown(view.versionCode)})`],
    ['label', view.labelZh === view.label ? shown(view.label) : `${shown(view.labelZh)} / ${shown(view.label)}`],
    ['sdk', `${shown(view.minSdk)} – ${shown(view.targetSdk)}`],
    ['launcher', shown(view.launcher)],
    ['abis', view.nativeAbis.join(', ') || none],
    ['size', view.size === null ? none : `${grouped(view.size)} B`],
    ['sha256', shown(view.sha256)],
    ['signatures', schemes(view, locale)],
  ];
  const lines = rows.map(([label, value]) => `${pick(apkTexts[label], locale)}  ${value}`);
  for (const { sha256, subject } of [...view.signatures.certificates, ...view.signatures.otherCertificates]) {
    lines.push(`  ${visible(subject)}`, `    SHA-256 ${sha256}`);
  }
  section(
    lines,
    fill(apkTexts.permissions, locale, { count: view.permissions.length + view.permissionsSdk23.length }),
    permissionLines(view, locale),
  );
  section(lines, fill(apkTexts.components, locale, { count: view.components.length }), componentLines(view, locale));
  const odd = [...view.container.findings, ...view.problems];
  section(
    lines,
    fill(apkTexts.problems, locale, { count: odd.length }),
    odd.map((item) => `${item.code}  ${visible(item.place)}  ${visible(item.detail)}`),
  );
  return lines.join('\n');
}

function section(lines: string[], heading: string, items: readonly string[]): void {
  lines.push('', heading, ...items.map((item) => `  ${item}`));
}

function schemes(view: ApkView, locale: Locale): string {
  const names = ['v1', 'v2', 'v3', 'v31', 'v4'] as const;
  const present = names.filter((name) => view.signatures[name].present);
  if (present.length === 0) return pick(apkTexts.unsigned, locale);
  return present
    .map((name) => `${name === 'v31' ? 'v3.1' : name} ${pick(merit(view.signatures[name].intact), locale)}`)
    .join(locale === 'zh-CN' ? '，' : ', ');
}

function merit(intact: boolean | null) {
  if (intact === null) return apkTexts.unchecked;
  return intact ? apkTexts.verified : apkTexts.broken;
}

function permissionLines(view: ApkView, locale: Locale): string[] {
  const declared = [...view.permissions, ...view.permissionsSdk23].map((name) => {
    const limit = Object.hasOwn(view.permissionLimits, name) ? view.permissionLimits[name] : undefined;
    return limit === undefined ? visible(name) : `${visible(name)}  (≤ API ${limit})`;
  });
  return [...declared, ...view.impliedPermissions.map((name) => `${visible(name)}  ${pick(apkTexts.implied, locale)}`)];
}

function componentLines(view: ApkView, locale: Locale): string[] {
  return view.components.map((component) => {
    const open = component.effectiveExported ? `  ${pick(apkTexts.exported, locale)}` : '';
    const guard = component.permission === null ? '' : `  (${visible(component.permission)})`;
    return `${component.type}  ${visible(component.name)}${open}${guard}`;
  });
}
