import type { ReportInput } from '../format.ts';
import type { Logo } from './model.ts';
import type { Organisation } from './organisation.ts';
import type { Template } from './template.ts';

/** What a document is made with, besides the inspection: chosen by whoever asks for it, read from files by the command line. */
export interface DocumentSettings {
  template: Template;
  organisation: Organisation | undefined;
  /** The organisation's, already read and checked. */
  logo: Logo | undefined;
  /** As asked for; null: made from the organisation's pattern, or the inspection's id. */
  reportNumber: string | null;
  /** A laboratory's own DOCX with placeholders, in place of the built-in layout. */
  docxTemplate?: { name: string; bytes: Uint8Array } | undefined;
}

export interface DocumentInput extends ReportInput {
  document: DocumentSettings;
}
