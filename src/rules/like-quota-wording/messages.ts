import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '点赞任务用语', en: 'Like-quota wording' },
  purpose: {
    zh: '点赞量不得作为考评依据，此处查找点赞任务、点赞排名等文字。',
    en: 'Likes must not be a basis of appraisal; the texts are searched for like tasks and rankings.',
  },
  remedy: {
    zh: '取消点赞任务、点赞排名；普通点赞按钮不计数到人、不导出、不通报。',
    en: 'Remove like tasks and rankings; an ordinary like button is not counted per person, exported or circulated.',
  },
  findings: wordingFindings('likes', {
    zh: '普通点赞按钮不违规，与任务、排名、考评挂钩才是问题。',
    en: 'A plain like button is no breach; tasks, rankings and appraisal are.',
  }),
};
