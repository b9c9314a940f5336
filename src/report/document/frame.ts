import { documentWords } from '../../i18n/report/document.ts';
import { fill, type Locale, pick } from '../../i18n/locale.ts';
import type { Text } from '../../shared/text.ts';
import { paragraph } from './blocks.ts';
import type { DocumentSettings } from './input.ts';
import type { Block, Document, FactRow, Paragraph, Properties, Section } from './model.ts';

export interface FramedSection {
  id: string;
  title: string;
  blocks: readonly Block[];
  newPage?: boolean;
}

/** A document that is no report of one inspection by a template: a notice, a summary, a comparison. */
export interface Framed {
  locale: Locale;
  settings: Pick<DocumentSettings, 'organisation' | 'logo'>;
  title: string;
  subtitle: string;
  number: string;
  /** What kind of number it is, and how the document ends: default as in reports. */
  numberText?: Text;
  endMark?: Text;
  /** On the right of the header, after the title. */
  about: string;
  facts: readonly FactRow[];
  /** What must not be overlooked. */
  warnings: readonly string[];
  /** Numbered in order. */
  sections: readonly FramedSection[];
  contents: boolean;
  properties: Omit<Properties, 'organisation'>;
  attachment?: Document['attachment'];
}

export function frameDocument(framed: Framed): Document {
  const { about, attachment, contents, facts, locale, number, sections, settings, subtitle, title, warnings } = framed;
  const organisation = settings.organisation === undefined ? '' : pick(settings.organisation.name, locale);
  const notes = warnings.map((text): Paragraph => paragraph(text, { style: 'warning' }));
  return {
    locale,
    title,
    reportNumber: number,
    header: { left: fill(framed.numberText ?? documentWords.number, locale, { number }), right: `${title} · ${about}` },
    footer: pick(documentWords.footer, locale),
    cover: {
      ...(settings.logo !== undefined && { logo: settings.logo }),
      above: organisation === '' ? [] : [organisation],
      title,
      subtitle,
      facts,
      notes,
    },
    ...(contents && { contents: pick(documentWords.contents, locale) }),
    sections: sections.map((section, index): Section => ({ ...section, number: String(index + 1) })),
    endMark: pick(framed.endMark ?? documentWords.endMark, locale),
    properties: { ...framed.properties, organisation },
    attachment,
  };
}
