import type { Text } from '../../shared/text.ts';
import type { InstrumentId } from './instruments.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** How a requirement can be examined: from the package, by driving the app, from papers, or only by a person. */
export type Method = 'static' | 'dynamic' | 'document' | 'manual';

export interface RequirementEntry {
  instrument: InstrumentId;
  /** Article or clause as far as it is known; `条号待核` where the number is not sure. Reports never print a guessed number. */
  clause: string;
  clauseConfidence: Confidence;
  /** How sure the content is. */
  confidence: Confidence;
  methods: readonly Method[];
  /** False: the wording has to be checked against the official text before it is quoted as law. */
  quotable: boolean;
  /** This product's own short name, not a quotation. */
  title: Text;
  /** What it asks, in one sentence of this product's own. Every requirement that a rule cites has one. */
  summary?: Text;
}

/** The requirements of one instrument. */
export function from<K extends string>(
  instrument: InstrumentId,
  rows: Readonly<Record<K, Omit<RequirementEntry, 'instrument'>>>,
): Readonly<Record<K, RequirementEntry>> {
  const entries = {} as Record<K, RequirementEntry>;
  for (const id of Object.keys(rows) as K[]) entries[id] = { instrument, ...rows[id] };
  return entries;
}
