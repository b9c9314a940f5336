import { z } from 'zod';

import { inspection } from '../../inspection/model.ts';

/** JSON Schema (2020-12) of `inspection.json`. */
export function inspectionSchema(): object {
  return { title: 'zhijian inspection', ...z.toJSONSchema(inspection, { target: 'draft-2020-12' }) };
}
