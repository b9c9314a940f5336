import { buildDocument } from '../document/build.ts';
import type { DocumentInput } from '../document/input.ts';
import type { Document } from '../document/model.ts';
import { beforePrefix, retestBlocks } from './blocks.ts';
import type { RetestInput } from './told.ts';

type Attachment = Document['attachment'];

/** The report of the new inspection by the template `re-test`, with what became of the earlier one's problems. */
export function retestDocument(report: DocumentInput, input: RetestInput, before: Attachment): Document {
  const document = buildDocument(report, { baseline: retestBlocks(input) });
  return { ...document, attachment: bothAttachments(before, report.attachment) };
}

/** Pictures of two bundles may bear one name. */
function bothAttachments(before: Attachment, after: Attachment): NonNullable<Attachment> {
  return (path) => (path.startsWith(beforePrefix) ? before?.(path.slice(beforePrefix.length)) : after?.(path));
}
