import { type Locale, fill, pick } from '../../i18n/locale.ts';
import { documentWords } from '../../i18n/report/document.ts';
import { type SectionId, sectionIds } from './sections.ts';
import { sectionId, type Template } from './template.ts';

/** A section as the template wants it, numbered. */
export interface PlannedSection {
  id: SectionId;
  /** `8`, `附录 A`. */
  number: string;
  /** What numbers of headings begin with: `8`, `A`. */
  prefix: string;
  appendix: boolean;
  title: string;
  intro: readonly string[];
  newPage: boolean;
}

/** Lists to look things up in; they are lettered, the others numbered. */
const appendices: ReadonlySet<SectionId> = new Set(['permissions', 'sdks', 'hosts', 'cases', 'evidence']);

export function planSections({ sections }: Template, locale: Locale): PlannedSection[] {
  let chapters = 0;
  let letters = 0;
  return sections.map((section) => {
    const id = sectionId(section);
    const own = typeof section === 'string' ? undefined : section;
    const appendix = appendices.has(id);
    const prefix = appendix ? String.fromCharCode(0x41 + letters++) : String(++chapters);
    return {
      id,
      prefix,
      appendix,
      number: appendix ? fill(documentWords.appendix, locale, { letter: prefix }) : prefix,
      title: pick(own?.title ?? documentWords.section[id], locale),
      intro: own?.intro === undefined ? [] : locale === 'zh-CN' ? own.intro.zh : own.intro.en,
      newPage: own?.newPage ?? false,
    };
  });
}

/** Sections that a template leaves out; an unnamed baseline is no omission. */
export function omittedSections({ sections }: Template): SectionId[] {
  const named = new Set(sections.map(sectionId));
  return sectionIds.filter((id) => !named.has(id) && id !== 'baseline');
}
