import { type Bundle, readBundle } from '../evidence/bundle/read.ts';
import { inspection as inspectionModel, type Inspection } from '../inspection/model.ts';
import { InspectorError } from '../shared/errors.ts';
import type { AttachmentOptions } from './bundle/attachments.ts';
import { type Derived, deriveBundle } from './bundle/derive.ts';
import { redactJson } from './redaction/json.ts';
import type { Redactor } from './redaction/redactor.ts';

/** Verdicts and evidence as they may leave. */
export interface RedactedInspection {
  /** Names the original bundle, as long as nobody changes that. */
  inspection: Inspection;
  /** The derived bundle, with its evidence. */
  bundle: Bundle;
  derived: Derived;
}

/** Writes the evidence anew as the folder `into`, and masks what the verdicts quote of it. Throws `export-refused`. */
export async function redactInspection(
  inspection: Inspection,
  bundle: Bundle,
  into: string,
  redactor: Redactor,
  options: AttachmentOptions,
): Promise<RedactedInspection> {
  const derived = await deriveBundle(bundle, into, redactor, options);
  return { inspection: redactVerdicts(inspection, redactor), bundle: readBundle(into), derived };
}

/** `inspection.json` without what must not leave; it still names its evidence. Throws `export-refused`. */
export function redactVerdicts(inspection: Inspection, redactor: Redactor): Inspection {
  const { bundle } = inspection;
  const clean = inspectionModel.safeParse({ ...redactJson(inspection, redactor), bundle });
  if (clean.success) return clean.data;
  const message = {
    zh: '账号文件中的某个值与检测结果的固定用语相同，遮蔽后不可读；请更换测试账号',
    en: 'a value of the account file is a fixed word of the inspection, which nobody could read without it; use another test account',
  };
  throw new InspectorError('export-refused', message, { place: inspection.id, cause: clean.error });
}
