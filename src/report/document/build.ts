import { documentWords } from '../../i18n/report/document.ts';
import { pick } from '../../i18n/locale.ts';
import { visible } from '../../shared/text.ts';
import { paragraph } from './blocks.ts';
import { type DocumentContext, documentContext } from './context.ts';
import { coverOf } from './cover.ts';
import { fillFields } from './fill-fields.ts';
import type { DocumentInput } from './input.ts';
import type { Block, Document, Section } from './model.ts';
import { builders } from './parts/index.ts';
import type { PlannedSection } from './plan.ts';
import type { SectionId } from './sections.ts';

/** Sections whose content comes from elsewhere: the comparison with an earlier inspection. */
export type GivenSections = Partial<Record<SectionId, readonly Block[]>>;

/** The report of one inspection as a document: a pure function of what it is given. */
export function buildDocument(input: DocumentInput, given: GivenSections = {}): Document {
  const context = documentContext(input);
  const { inspection } = input;
  const title = pick(input.document.template.title, context.locale);
  return {
    locale: context.locale,
    title,
    reportNumber: context.reportNumber,
    header: {
      left: context.say(documentWords.number, { number: context.reportNumber }),
      right: visible(`${title} · ${inspection.apk.label ?? inspection.apk.package ?? inspection.apk.fileName}`, 80),
    },
    footer: context.say(documentWords.footer),
    cover: coverOf(context),
    ...(input.document.template.contents && { contents: context.say(documentWords.contents) }),
    sections: context.plan.map((section) => sectionOf(context, section, given[section.id])),
    endMark: context.say(documentWords.endMark),
    properties: propertiesOf(context),
    attachment: input.attachment,
  };
}

function sectionOf(context: DocumentContext, planned: PlannedSection, given: readonly Block[] | undefined): Section {
  const { id, intro, newPage, number, title } = planned;
  const blocks = given ?? builders[id](context, planned);
  return {
    id,
    number,
    title,
    newPage,
    blocks: [...intro.map((text) => paragraph(fillFields(text, context))), ...blocks],
  };
}

/** What ties the file to its evidence. */
function propertiesOf({ input, locale }: DocumentContext): Document['properties'] {
  const { apk, bundle, finishedAt, id, tool } = input.inspection;
  const { organisation } = input.document;
  return {
    inspectionId: id,
    bundleSha256: bundle.sha256,
    apkSha256: apk.sha256,
    tool: `${tool.name} ${tool.version}`,
    date: finishedAt,
    organisation: organisation === undefined ? '' : pick(organisation.name, locale),
    subject: visible(apk.label ?? apk.package ?? apk.fileName, 80),
  };
}
