import { type Instrument, type InstrumentId, instruments } from '../../standards/requirements/instruments.ts';
import type { RequirementEntry } from '../../standards/requirements/model.ts';
import { type RequirementId, requirements } from '../../standards/requirements.ts';
import type { RequirementResult, Standing } from './standing.ts';
import type { ReportView } from './report-view.ts';

export interface RequirementRow {
  id: string;
  entry: RequirementEntry;
  result: RequirementResult;
  standing: Standing;
}

export interface InstrumentGroup {
  id: InstrumentId;
  instrument: Instrument;
  members: RequirementRow[];
}

/** The requirements judged, by the instrument they come from. Ids that this version does not know are left out. */
export function groupByInstrument({ requirements: results }: Pick<ReportView, 'requirements'>): InstrumentGroup[] {
  const groups = new Map<InstrumentId, RequirementRow[]>();
  for (const { result, standing } of results) {
    const id = result.requirement;
    if (!Object.hasOwn(requirements, id)) continue;
    const entry = requirements[id as RequirementId];
    const members = groups.get(entry.instrument) ?? [];
    members.push({ id, entry, result, standing });
    groups.set(entry.instrument, members);
  }
  return [...groups].map(([id, members]) => ({ id, instrument: instruments[id], members }));
}
