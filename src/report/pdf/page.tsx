import type { Cover as CoverModel, Document, Heading, Section } from '../document/model.ts';
import { Blocks, type BlockContext, Facts, ParagraphBlock } from './blocks.tsx';
import type { ReadPicture } from './pictures.ts';
import { styleOf } from './style.ts';

interface PageProps {
  document: Document;
  /** Page numbers of anchors, as far as they are known yet. */
  pages: ReadonlyMap<string, number>;
  picture: ReadPicture;
}

/** Nothing may load but the style and the pictures that stand in the page itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page that is printed. */
export function Page({ document, pages, picture }: PageProps) {
  const context: BlockContext = { anchors: anchorsOf(document), picture };
  return (
    <html lang={document.locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{`${document.title} ${document.reportNumber}`}</title>
        <style dangerouslySetInnerHTML={{ __html: styleOf(document) }} />
      </head>
      <body>
        <Cover cover={document.cover} context={context} />
        {document.contents !== undefined && <Contents document={document} title={document.contents} pages={pages} />}
        {document.sections.map((section) => (
          <SectionPart section={section} context={context} />
        ))}
        <p class="end">{document.endMark}</p>
      </body>
    </html>
  );
}

function Cover({ cover, context }: { cover: CoverModel; context: BlockContext }) {
  const { above, facts, logo, notes, subtitle, title } = cover;
  return (
    <div class="cover">
      {logo !== undefined && (
        <p class="logo">
          <img
            alt=""
            src={`data:image/${logo.type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(logo.bytes).toString('base64')}`}
            style={{ maxWidth: '60mm', maxHeight: '25mm' }}
          />
        </p>
      )}
      {above.map((line) => (
        <p class="above">{line}</p>
      ))}
      <h1>{title}</h1>
      {subtitle !== undefined && <p class="subtitle">{subtitle}</p>}
      <Facts facts={{ type: 'facts', rows: facts }} context={context} />
      <div class="notes">
        {notes.map((note) => (
          <ParagraphBlock paragraph={note} context={context} />
        ))}
      </div>
    </div>
  );
}

interface ContentsEntry {
  anchor: string;
  text: string;
  deep: boolean;
}

/** Sections and their headings of level 2, with a link and the page. */
function Contents({ document, title, pages }: { document: Document; title: string; pages: PageProps['pages'] }) {
  return (
    <nav class="contents" aria-label={title}>
      <p class="title">{title}</p>
      <ol>
        {document.sections.flatMap(entriesOf).map(({ anchor, text, deep }) => (
          <li class={deep ? 'deep' : undefined}>
            <a href={`#${anchor}`}>
              <span class="name">{text}</span>
              <span class="dots" />
              <span class="at">{pages.get(anchor) ?? ''}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function entriesOf(section: Section): ContentsEntry[] {
  const deep = section.blocks.flatMap((block, index) =>
    block.type === 'heading' && block.level === 2
      ? [{ anchor: headingAnchor(section, block, index), text: numbered(block.number, block.text), deep: true }]
      : [],
  );
  return [{ anchor: sectionAnchor(section), text: numbered(section.number, section.title), deep: false }, ...deep];
}

function SectionPart({ section, context }: { section: Section; context: BlockContext }) {
  return (
    <section class={section.newPage === true ? 'fresh' : undefined}>
      <h2 id={sectionAnchor(section)}>{numbered(section.number, section.title)}</h2>
      <Blocks
        blocks={section.blocks}
        context={context}
        anchorOf={(heading, index) => headingAnchor(section, heading, index)}
      />
    </section>
  );
}

function numbered(number: string, text: string): string {
  return number === '' ? text : `${number}　${text}`;
}

function sectionAnchor({ id }: Section): string {
  return `section-${id}`;
}

function headingAnchor(section: Section, { anchor }: Heading, index: number): string {
  return anchor ?? `${sectionAnchor(section)}-${index}`;
}

function anchorsOf({ sections }: Document): ReadonlySet<string> {
  return new Set(sections.flatMap((section) => entriesOf(section).map(({ anchor }) => anchor)));
}
