import { instruments, type InstrumentId } from '../requirements/instruments.ts';
import type { Profile } from './profile.ts';
import { regulation2026 } from './regulation-2026.ts';

export const draftGb2026: Profile = {
  ...regulation2026,
  id: 'draft-gb-2026',
  name: { zh: '强制性国家标准征求意见稿（2026 年 6 月）', en: 'Draft mandatory national standard (June 2026)' },
  note: {
    zh: '征求意见稿尚未生效，正文未取得，此处依据公开报道：签到、积分排名、在线时长统计类功能只要存在即不符合，不再以“强制性”为条件。仅供预评估，不能作为现行依据。',
    en: 'The draft is not in force and its full text was not available; by public reports, check-in, ranking and online-time functions do not comply even where nothing compels their use. For preparation only.',
  },
  instruments: Object.keys(instruments) as InstrumentId[],
  forcedUse: { present: 'failed', compelled: 'failed', lead: 'cantTell' },
};
