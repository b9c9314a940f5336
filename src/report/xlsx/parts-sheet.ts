import { checklistWords as words } from '../../i18n/report/checklist.ts';
import { labels } from '../../i18n/report/labels.ts';
import { tableWords } from '../../i18n/report/tables.ts';
import { packers } from '../../standards/packers.ts';
import { familyOf, permissions as catalogue } from '../../standards/permissions.ts';
import { categoryNames, sdks } from '../../standards/sdks/index.ts';
import { nameOf } from '../view/names.ts';
import type { ReportView } from '../view/report-view.ts';
import { valueOf } from '../view/value.ts';
import type { SheetColumn, SheetRow } from './table.ts';

const mostSigns = 5;
/** More than any honest app has. */
const mostRows = 5000;

export function partColumns({ say }: ReportView): SheetColumn[] {
  return [
    { head: say(words.kind), width: 12 },
    { head: say(words.name), width: 46 },
    { head: say(words.detail), width: 20 },
    { head: say(words.meaning), width: 40 },
    { head: say(words.version), width: 14 },
    { head: say(words.source), width: 60 },
  ];
}

/** What the app asks for and what it is made of. */
export function partRows(view: ReportView): SheetRow[] {
  const rows = [
    ...permissionRows(view),
    ...sdkRows(view),
    ...packerRows(view),
    ...frameworkRows(view),
    ...libraryRows(view),
  ];
  return rows.slice(0, mostRows).map((values) => ({ values }));
}

function permissionRows({ input, say }: ReportView): string[][] {
  const permissions = valueOf(input.evidence, 'permissions');
  if (permissions === undefined) return [];
  const own = new Set(permissions.defined.map(({ name }) => name));
  const sources = [
    ...permissions.declared.map(({ name, parts }) => ({
      name,
      source: [say(tableWords.permissions.isDeclared), ...parts].join(' '),
    })),
    ...permissions.implied.map(({ name, reason }) => ({
      name,
      source: say(tableWords.permissions.isImplied, { reason }),
    })),
  ];
  return sources.map(({ name, source }) => {
    const entry = catalogue.get(name);
    const family = familyOf(name);
    const meaning = entry?.meaning ?? family?.name;
    return [
      say(words.permission),
      name,
      say(labels.permissionLevel[entry?.level ?? (own.has(name) ? 'app' : 'unknown')]),
      meaning === undefined ? '' : say(meaning),
      '',
      source,
    ];
  });
}

function sdkRows({ input, say, locale }: ReportView): string[][] {
  return (valueOf(input.evidence, 'sdks')?.sdks ?? []).map(({ id, version, confidence, signs }) => {
    const entry = sdks.find((candidate) => candidate.id === id);
    return [
      say(words.sdk),
      nameOf('sdks', id, locale),
      entry === undefined ? '' : say(categoryNames[entry.category]),
      entry === undefined ? '' : say(entry.vendor),
      version ?? '',
      [say(labels.confidence[confidence]), ...signs.slice(0, mostSigns).map(({ value }) => value)].join('\n'),
    ];
  });
}

function packerRows({ input, say, locale }: ReportView): string[][] {
  return (valueOf(input.evidence, 'packers')?.packers ?? []).map(({ id, signs }) => {
    const entry = packers.find((candidate) => candidate.id === id);
    const vendor = entry === undefined ? '' : say(entry.vendor);
    const seen = signs.slice(0, mostSigns).map(({ value }) => value);
    return [say(words.packer), nameOf('packers', id, locale), '', vendor, '', seen.join('\n')];
  });
}

function frameworkRows({ input, say, locale }: ReportView): string[][] {
  return (valueOf(input.evidence, 'frameworks')?.frameworks ?? []).map(({ id, version, signs }) => {
    const name = id === 'native' ? say(tableWords.parts.native) : nameOf('frameworks', id, locale);
    const seen = signs.slice(0, mostSigns).map(({ file }) => file);
    return [say(words.framework), name, '', '', version ?? '', seen.join('\n')];
  });
}

function libraryRows({ input, say }: ReportView): string[][] {
  const libraries = valueOf(input.evidence, 'native-libraries')?.libraries ?? [];
  return libraries.map(({ abi, file }) => [say(words.library), file, abi, '', '', '']);
}
