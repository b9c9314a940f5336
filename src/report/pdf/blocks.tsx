import type { ComponentChildren } from 'preact';

import {
  type Block,
  type Cell,
  cellBlocks,
  type Facts as FactsModel,
  type Heading,
  type List,
  type Paragraph,
  type Picture,
  type Span,
  type Spans,
  spanList,
  type Table,
} from '../document/model.ts';
import type { ReadPicture } from './pictures.ts';

export interface BlockContext {
  /** What a link may point at. */
  anchors: ReadonlySet<string>;
  picture: ReadPicture;
}

interface BlocksProps {
  blocks: readonly Block[];
  context: BlockContext;
  anchorOf: (heading: Heading, index: number) => string;
}

export function Blocks({ blocks, context, anchorOf }: BlocksProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock block={block} context={context} anchor={block.type === 'heading' ? anchorOf(block, index) : ''} />
      ))}
    </>
  );
}

function OneBlock({ block, context, anchor }: { block: Block; context: BlockContext; anchor: string }) {
  switch (block.type) {
    case 'heading':
      return <HeadingBlock heading={block} anchor={anchor} />;
    case 'paragraph':
      return <ParagraphBlock paragraph={block} context={context} />;
    case 'list':
      return <ListBlock list={block} context={context} />;
    case 'table':
      return <TableBlock table={block} context={context} />;
    case 'facts':
      return <Facts facts={block} context={context} />;
    case 'picture':
      return <PictureBlock picture={block} context={context} />;
    case 'page-break':
      return <div style={{ breakAfter: 'page' }} />;
  }
}

function HeadingBlock({ heading: { level, number, text }, anchor }: { heading: Heading; anchor: string }) {
  const words = number === '' ? text : `${number}　${text}`;
  return level === 2 ? <h3 id={anchor}>{words}</h3> : <h4 id={anchor}>{words}</h4>;
}

export function ParagraphBlock({ paragraph, context }: { paragraph: Paragraph; context: BlockContext }) {
  const { align, keepWithNext, spans, style = 'body' } = paragraph;
  const classes = [style, ...(align === undefined ? [] : [align]), ...(keepWithNext === true ? ['keep'] : [])];
  return (
    <p class={classes.join(' ')}>
      <SpansPart spans={spans} context={context} />
    </p>
  );
}

function ListBlock({ list: { items, ordered }, context }: { list: List; context: BlockContext }) {
  const lines = items.map((item) => (
    <li>
      <SpansPart spans={item} context={context} />
    </li>
  ));
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

function SpansPart({ spans, context }: { spans: Spans; context: BlockContext }) {
  return (
    <>
      {spanList(spans).map((span) => (
        <SpanPart span={span} context={context} />
      ))}
    </>
  );
}

function SpanPart({ span, context }: { span: Span; context: BlockContext }) {
  const { bold, code, italic, link, text, tone } = span;
  let part: ComponentChildren = code === true ? <code>{text}</code> : text;
  if (italic === true) part = <i>{part}</i>;
  if (bold === true) part = <b>{part}</b>;
  if (tone !== undefined) part = <span class={tone}>{part}</span>;
  if (link !== undefined && context.anchors.has(link)) part = <a href={`#${link}`}>{part}</a>;
  // Right-to-left text of an app must not reorder its surroundings. Each element costs in a tagged PDF: only where it is needed.
  return rightToLeft.test(text) ? <bdi>{part}</bdi> : <>{part}</>;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function CellPart({ cell, context }: { cell: Cell; context: BlockContext }) {
  return (
    <>
      {cellBlocks(cell).blocks.map((block) => (
        <OneBlock block={block} context={context} anchor="" />
      ))}
    </>
  );
}

/** Tables of so few rows stay on one page: a place for signatures is not cut in two. */
const shortTable = 4;

function TableBlock({ table, context }: { table: Table; context: BlockContext }) {
  const { caption, columns, head, note, rows } = table;
  if (rows.length === 0) return null;
  return (
    <>
      <table class={rows.length <= shortTable ? 'short' : undefined}>
        {caption !== undefined && <caption>{caption}</caption>}
        <Columns widths={columns.map(({ width }) => width)} />
        {head !== undefined && (
          <thead>
            <tr>
              {head.map((text, index) => (
                <th scope="col" class={columns[index]?.align}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ cells, group }) => (
            <tr class={group === true ? 'group' : undefined}>
              {cells.map((cell, index) => (
                <td class={columns[index]?.align} colSpan={cellBlocks(cell).span}>
                  <CellPart cell={cell} context={context} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p class="note">{note}</p>}
    </>
  );
}

export function Facts({ facts: { caption, rows }, context }: { facts: FactsModel; context: BlockContext }) {
  if (rows.length === 0) return null;
  return (
    <table class="facts">
      {caption !== undefined && <caption>{caption}</caption>}
      <Columns widths={[4, 12]} />
      <tbody>
        {rows.map(({ label, value }) => (
          <tr>
            <th scope="row">{label}</th>
            <td>
              <CellPart cell={value} context={context} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Columns({ widths }: { widths: readonly number[] }) {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width) => (
        <col style={{ width: `${((width / all) * 100).toFixed(2)}%` }} />
      ))}
    </colgroup>
  );
}

function PictureBlock({ picture, context }: { picture: Picture; context: BlockContext }) {
  const shown = context.picture(picture);
  if (shown === undefined) return <p class="lost">［{picture.alt}］</p>;
  return (
    <figure>
      <img
        src={shown.url}
        alt={picture.alt}
        style={{ width: `${picture.width}mm`, aspectRatio: `${shown.width} / ${shown.height}` }}
      />
      {picture.caption !== undefined && <figcaption>{picture.caption}</figcaption>}
    </figure>
  );
}
