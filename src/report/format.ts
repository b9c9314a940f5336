import type { BundleEntry } from '../evidence/bundle/model.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Inspection } from '../inspection/model.ts';
import type { AnyRule } from '../rules/rule.ts';
import type { DocumentSettings } from './document/input.ts';

/** Everything a report is made from. Rendering is a pure function of this: no clock, no file, no network. */
export interface ReportInput {
  inspection: Inspection;
  evidence: Evidence;
  /** What `bundle.json` says of each kind: path, size and hash. */
  entries: readonly BundleEntry[];
  rules: readonly AnyRule[];
  locale: Locale;
  /** Bytes of a file that the evidence refers to (`bundle.json`, `attachments`); absent: the report shows no pictures and says so. */
  attachment?: ((path: string) => Uint8Array | undefined) | undefined;
  /** Root hash of the evidence that this was derived from by taking out what must not leave; absent: this is the original. */
  redactionOf?: string | undefined;
  /** For formats that people hand in; absent: the template of the occasion, no organisation, the inspection's id as number. */
  document?: DocumentSettings | undefined;
}

export interface ReportFormat {
  /** As asked for with `--format`. */
  name: string;
  /** Without the dot. */
  extension: string;
  render(input: ReportInput): string | Uint8Array | Promise<string | Uint8Array>;
}
