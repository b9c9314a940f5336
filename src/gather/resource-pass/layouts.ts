import type { Problem } from '../../apk/problem.ts';
import type { ResourceTable } from '../../apk/resources/model.ts';
import { valueTypes } from '../../apk/resources/value.ts';
import type { XmlElement } from '../../apk/xml/model.ts';
import { readXml } from '../../apk/xml/read.ts';
import type { Gap } from '../../evidence/gap.ts';
import { InspectorError } from '../../shared/errors.ts';
import { placePrefix, type Part, type StaticContext } from '../context.ts';
import { errorGap } from '../gaps.ts';
import { ownersOf } from '../owner.ts';
import type { ResourceText } from '../resource-pass.ts';

/** Attributes that show their text, by resource id (AOSP core/res/res/values/public-final.xml), so that renamed ones count too. */
const shownAttributes = new Set([
  0x0101014f, // text
  0x01010150, // hint
  0x010101e1, // title
  0x010101e9, // summary
  0x01010273, // contentDescription
  0x01010124, // textOn
  0x01010125, // textOff
  0x010102d1, // titleCondensed
  0x010101f2, // dialogTitle
  0x010101f3, // dialogMessage
]);
/** Material's and AppCompat's own attributes have no fixed ids. */
const shownNames = new Set([
  'text',
  'hint',
  'title',
  'subtitle',
  'summary',
  'helperText',
  'queryHint',
  'placeholderText',
  'tabText',
]);
const folders = ['layout/', 'menu/', 'xml/', 'navigation/'];
const maxFiles = 20_000;
const maxTexts = 100_000;

/** Texts that stand in layouts, menus and preference screens themselves instead of referring to a string resource. */
export function layoutTexts(
  context: StaticContext,
  part: Part,
  table: ResourceTable,
  problems: Problem[],
  gaps: Gap[],
): ResourceText[] {
  const texts: ResourceText[] = [];
  const seen = new Set<string>();
  for (const { name, path } of table.files()) {
    if (!folders.some((folder) => name.startsWith(folder)) || seen.has(path) || !path.endsWith('.xml')) continue;
    seen.add(path);
    if (seen.size > maxFiles || texts.length > maxTexts) {
      gaps.push({
        code: 'texts-capped',
        place: placePrefix(part),
        detail: `layouts beyond the first ${seen.size - 1} are not read`,
      });
      return texts;
    }
    const entry = part.archive.find(path);
    if (entry === undefined) continue;
    const file = placePrefix(part) + path;
    try {
      const document = readXml(part.archive.read(entry), file, (problem) => problems.push(problem), context.budget);
      const owner = ownersOf(context).ofResource(name);
      for (const { text, line } of shownTexts(document.root)) {
        texts.push({ text, place: line > 0 ? { file, owner, resource: name, line } : { file, owner, resource: name } });
      }
    } catch (error) {
      if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
      gaps.push(errorGap(error.toRecord(), file));
    }
  }
  return texts;
}

/** With an own stack: documents may be nested as deep as their author likes. */
function* shownTexts(root: XmlElement): Iterable<{ text: string; line: number }> {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    for (const { name, namespace, resourceId, value } of element.attributes) {
      if (value.type !== valueTypes.string || value.text === undefined || value.text === '') continue;
      if (namespace.endsWith('/tools')) continue;
      if (shownAttributes.has(resourceId) || (resourceId >>> 24 !== 1 && shownNames.has(name)))
        yield { text: value.text, line: element.line };
    }
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}
