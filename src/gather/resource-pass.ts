import { readManifestOf } from '../apk/manifest/read.ts';
import type { Problem, ProblemSink } from '../apk/problem.ts';
import type { ResourceTable } from '../apk/resources/model.ts';
import { openResources } from '../apk/resources/open.ts';
import type { Gap } from '../evidence/gap.ts';
import type { Place } from '../evidence/place.ts';
import { InspectorError } from '../shared/errors.ts';
import { baseManifest } from './base-manifest.ts';
import { once, placePrefix, type Part, type StaticContext } from './context.ts';
import { errorGap, lossGaps, sortGaps } from './gaps.ts';
import { layoutTexts } from './resource-pass/layouts.ts';
import { ownersOf } from './owner.ts';

export interface ResourceText {
  text: string;
  place: Place;
}

/** The one reading of all resource tables, and of the layouts that hold texts themselves. */
export interface ResourcePass {
  /** Of the default configuration, Chinese and English. */
  strings: readonly ResourceText[];
  layouts: readonly ResourceText[];
  /** Strings in other languages, passed over. */
  otherLanguages: number;
  gaps: readonly Gap[];
}

const tableEntry = 'resources.arsc';
const maxStrings = 400_000;

export function resourcePass(context: StaticContext): ResourcePass {
  return once(context, resourcePass, () => run(context));
}

function run(context: StaticContext): ResourcePass {
  const strings: ResourceText[] = [];
  const layouts: ResourceText[] = [];
  const gaps: Gap[] = [];
  const problems: Problem[] = [];
  let otherLanguages = 0;
  for (const part of context.parts) {
    const table = tableOf(context, part, problems, gaps);
    if (table === undefined) continue;
    const file = placePrefix(part) + tableEntry;
    for (const { name, config, text } of table.strings()) {
      if (text === '') continue;
      if (!isKept(config.localeTag)) {
        otherLanguages++;
        continue;
      }
      if (strings.length >= maxStrings) {
        gaps.push({
          code: 'texts-capped',
          place: file,
          detail: `only the first ${maxStrings} resource strings are kept`,
        });
        break;
      }
      const place: Place = { file, owner: ownersOf(context).ofResource(name), resource: name };
      if (config.qualifiers !== '') place.config = config.localeTag === '' ? config.qualifiers : config.localeTag;
      strings.push({ text, place });
    }
    layouts.push(...layoutTexts(context, part, table, problems, gaps));
  }
  return { strings, layouts, otherLanguages, gaps: sortGaps([...gaps, ...lossGaps(problems)]) };
}

/** A broken manifest does not hide the table, which stands in a file of its own. */
function tableOf(context: StaticContext, part: Part, problems: Problem[], gaps: Gap[]): ResourceTable | undefined {
  const sink: ProblemSink = (problem) => problems.push({ ...problem, place: placePrefix(part) + problem.place });
  try {
    if (part.role !== 'base') return readManifestOf(part.archive, context.budget, sink).resources;
    const { resources, problems: found } = baseManifest(context);
    problems.push(...found.filter(({ place }) => place.startsWith('resources.')));
    return resources;
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    gaps.push(errorGap(error.toRecord(), part.name));
  }
  try {
    const entry = part.archive.find(tableEntry);
    return entry === undefined ? undefined : openResources(part.archive.read(entry), tableEntry, sink, context.budget);
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    gaps.push(errorGap(error.toRecord(), part.name));
    return undefined;
  }
}

function isKept(locale: string): boolean {
  return locale === '' || locale === 'zh' || locale === 'en' || locale.startsWith('zh-') || locale.startsWith('en-');
}
