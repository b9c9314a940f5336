import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '重复填报', en: 'Repeated reporting' },
  purpose: {
    zh: '驱动应用，查明是否在多处要求填写相同数据。',
    en: 'Drives the app to see whether the same data is demanded in several places.',
  },
  remedy: { zh: '合并表单，同一数据只填一次。', en: 'Merge the forms; ask for the same data once.' },
  findings: compulsionFindings(
    { zh: '重复填报', en: 'repeated reporting' },
    { zh: '随意、重复要求填表报数属于禁止行为。', en: 'Demanding forms at will or repeatedly is banned.' },
  ),
};
