import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '转发任务用语', en: 'Forward-quota wording' },
  purpose: {
    zh: '转发量不得作为考评依据，此处查找转发任务、转发截图等文字。',
    en: 'Forwards must not be a basis of appraisal; the texts are searched for forward tasks and screenshots.',
  },
  remedy: {
    zh: '取消转发任务和转发截图上传，分享功能不计数、不计分。',
    en: 'Remove forward tasks and screenshots of forwards; sharing is neither counted nor scored.',
  },
  findings: wordingFindings('forward', {
    zh: '普通分享功能不违规，布置任务、计分和要求截图才是问题。',
    en: 'Plain sharing is no breach; tasks, points and screenshots are.',
  }),
};
