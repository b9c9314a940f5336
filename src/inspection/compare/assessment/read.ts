import { existsSync, statSync } from 'node:fs';

import { readInspection } from '../../folder.ts';
import type { Inspection } from '../../model.ts';
import { readSheetFile } from '../../sheet/read.ts';
import type { Mapping } from './mapping.ts';
import type { Assessment } from './model.ts';
import { readTable } from './read-table.ts';

/**
 * Somebody else's result: an inspection of this tool (its folder or `inspection.json`), or a table (XLSX, CSV). Throws
 * `inspection-unreadable`, `assessment-invalid` and what `readSheetFile` throws.
 */
export async function readAssessment(path: string, mapping: Mapping): Promise<Assessment> {
  if (path.endsWith('.json') || (existsSync(path) && statSync(path).isDirectory())) {
    const { inspection } = readInspection(path);
    return ofInspection(inspection, path, mapping);
  }
  return readTable(await readSheetFile(path), mapping);
}

/** Rules and requirements alike, as its people left them. */
export function ofInspection(inspection: Inspection, file: string, mapping: Pick<Mapping, 'evaluator'>): Assessment {
  const requirements = inspection.requirements.map(({ outcome, requirement }) => ({ id: requirement, outcome }));
  const rules = inspection.verdicts.map(({ outcome, ruleId }) => ({ id: ruleId, outcome }));
  return {
    evaluator: mapping.evaluator ?? '',
    file,
    format: 'inspection',
    items: [...requirements, ...rules].map(({ id, outcome }) => ({
      place: id,
      names: [id],
      title: id,
      said: outcome,
      outcome,
      remark: '',
    })),
    package: inspection.apk.package,
    sha256: inspection.apk.sha256,
  };
}
