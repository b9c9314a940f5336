import type { Locale } from '../../i18n/locale.ts';
import type { Bounds } from '../../evidence/screen/node.ts';

/**
 * A report for people as a document, before any format: what stands where, in one language, with every text safe to show (`visible()` went
 * over all that comes from the app). Builders make it, `docx/render.ts` and `pdf/render.ts` write it. It knows neither points nor styles;
 * widths are shares. Equal inspections give equal documents: no clock, no chance.
 */
export interface Document {
  locale: Locale;
  /** `技术检测报告`: on the cover, in the header and in the file's properties. */
  title: string;
  /** Stands in the header of every page. */
  reportNumber: string;
  header: { left: string; right: string };
  /** Footer with the placeholders `{page}` and `{pages}`, filled by whoever lays out pages. */
  footer: string;
  cover: Cover;
  /** Heading of the table of contents, which lists sections and their headings of level 2; absent: there is none. */
  contents?: string;
  sections: readonly Section[];
  /** `——报告结束——`, the last line. */
  endMark: string;
  /** For machines, in the file's own properties: what the report is about, and the root hash that ties it to its evidence. */
  properties: Properties;
  /** Bytes of a picture by its path in the bundle; absent or undefined: the picture's alternative text stands in its place. */
  attachment?: ((path: string) => Uint8Array | undefined) | undefined;
}

export interface Properties {
  inspectionId: string;
  /** SHA-256 of `bundle.json`. */
  bundleSha256: string;
  apkSha256: string;
  /** `zhijian 0.1.0`. */
  tool: string;
  /** ISO 8601; stands for every date that a file format asks for. */
  date: string;
  /** Who issues it; empty where nobody is named. */
  organisation: string;
  subject: string;
}

export interface Cover {
  logo?: Logo;
  /** Above the title: the organisation. */
  above: readonly string[];
  title: string;
  subtitle?: string;
  facts: readonly FactRow[];
  /** Below the facts: what must not be overlooked, such as that no real phone was used. */
  notes: readonly Paragraph[];
}

export interface Logo {
  type: 'png' | 'jpg';
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

export interface Section {
  /** Stable in every language and template: anchors, tests and section switches go by it. */
  id: string;
  /** `3`, or empty for a section without a number. */
  number: string;
  title: string;
  /** Begins on a new page. */
  newPage?: boolean;
  blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | Facts | Picture | PageBreak;

export interface Heading {
  type: 'heading';
  /** 1 is the section's own title. */
  level: 2 | 3;
  /** `8.1`; empty: none. */
  number: string;
  text: string;
  /** What a link may point at. */
  anchor?: string;
}

/** Consecutive text of one look. */
export interface Span {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Hashes, paths, class names: a typewriter face that may break anywhere. */
  code?: boolean;
  tone?: Tone;
  /** Anchor of a heading in the same document. */
  link?: string;
}

/** A plain string is one span without a look of its own. */
export type Spans = string | readonly (string | Span)[];

/** Said in words too, never by colour alone. */
export const tones = ['failed', 'advice', 'open', 'passed', 'quiet'] as const;
export type Tone = (typeof tones)[number];

export interface Paragraph {
  type: 'paragraph';
  spans: Spans;
  /** `body` is indented by two characters in Chinese; `note` is small, `warning` is framed. Default: body. */
  style?: 'body' | 'plain' | 'note' | 'warning' | 'verdict';
  align?: 'left' | 'centre' | 'right';
  /** Stays on the page of the block after it. */
  keepWithNext?: boolean;
}

export interface List {
  type: 'list';
  ordered: boolean;
  items: readonly Spans[];
}

/** Head row repeats on each page; rows are not split over pages unless they hold pictures taller than a page. */
export interface Table {
  type: 'table';
  caption?: string;
  columns: readonly Column[];
  /** As many as columns; absent: none. */
  head?: readonly string[];
  rows: readonly Row[];
  /** Said below where rows were left out. */
  note?: string;
}

export interface Column {
  /** Share of the width; the shares of a table need not add up to anything. */
  width: number;
  align?: 'left' | 'centre' | 'right';
}

export interface Row {
  cells: readonly Cell[];
  /** A row that heads the rows below it. */
  group?: boolean;
}

/** Text, or paragraphs, lists and pictures one below the other. */
export type Cell = Spans | CellBlocks;

export interface CellBlocks {
  blocks: readonly (Paragraph | List | Picture)[];
  /** How many columns it takes; default 1. */
  span?: number;
}

/** Label and value, one below the other: a table of two columns without a head. */
export interface Facts {
  type: 'facts';
  caption?: string;
  rows: readonly FactRow[];
}

export interface FactRow {
  label: string;
  value: Cell;
}

/** A screenshot of the bundle. */
export interface Picture {
  type: 'picture';
  /** Path in the bundle, for `Document.attachment`. */
  path: string;
  sha256: string;
  /** Pixels of the original, which `boxes` refer to; null where unknown. */
  size: { width: number; height: number } | null;
  /** Drawn onto the picture, in its pixels. */
  boxes: readonly PictureBox[];
  /** Read aloud, and printed where the picture cannot be shown. */
  alt: string;
  /** Printed below it. */
  caption?: string;
  /** Wanted width in millimetres; a renderer makes it narrower where the place is. */
  width: number;
}

export interface PictureBox {
  bounds: Bounds;
  /** `pointed`: what a finding is about (solid); `touched`: what the step touched (dashed). */
  kind: 'pointed' | 'touched';
}

export interface PageBreak {
  type: 'page-break';
}

/** A cell as blocks, whichever way it was written. */
export function cellBlocks(cell: Cell): CellBlocks {
  if (typeof cell === 'object' && 'blocks' in cell) return cell;
  return { blocks: [{ type: 'paragraph', spans: cell, style: 'plain' }] };
}

/** Spans as a list of spans, whichever way they were written. */
export function spanList(spans: Spans): readonly Span[] {
  if (typeof spans === 'string') return [{ text: spans }];
  return spans.map((span) => (typeof span === 'string' ? { text: span } : span));
}

/** The characters alone. */
export function plainText(spans: Spans): string {
  return spanList(spans)
    .map(({ text }) => text)
    .join('');
}
