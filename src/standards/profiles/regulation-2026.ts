import { instruments, type InstrumentId } from '../requirements/instruments.ts';
import type { Profile } from './profile.ts';

/** Drafts are no yardstick for what is in force. */
const inForce = (Object.keys(instruments) as InstrumentId[]).filter((id) => instruments[id].status !== 'draft');

export const regulation2026: Profile = {
  id: 'regulation-2026',
  name: { zh: '《办法》（2026 年 1 月起施行）', en: 'Measures in force since January 2026' },
  note: {
    zh: '以现行《办法》为准。各项要求有多方来源支持，但除少数条款外，条号未与官方全文逐条核对，报告中以“条号待核”标明；引用前请对照正式文本。',
    en: 'Judged by the measures in force. The requirements are well supported, but most article numbers have not been compared with the official text; the report marks them as to be verified.',
  },
  instruments: inForce,
  rulesOff: [],
  forcedUse: { present: 'cantTell', compelled: 'failed', lead: 'cantTell' },
  thresholds: {
    targetSdkAtLeast: 30,
    minSdkAtMost: 29,
    minSdkAtLeast: 21,
    rsaBitsAtLeast: 2048,
    pageSize: 16384,
    firstScreenMillisecondsAtMost: 5000,
    heartbeatSecondsAtLeast: 300,
    memoryGrowthKibAtMost: 1024,
  },
};
