import { specialServiceFindings, type SpecialServiceKey } from '../special-service.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<SpecialServiceKey> = {
  title: { zh: '无障碍服务', en: 'Accessibility service' },
  purpose: {
    zh: '无障碍服务能读取并操作整个屏幕，只应服务于有障碍的用户。',
    en: 'An accessibility service reads and operates the whole screen; it is for users with disabilities only.',
  },
  remedy: {
    zh: '与辅助功能无关的删除该服务，不得用来自动点击或监看其他应用。',
    en: 'Remove it unless it assists users; it must not tap automatically or watch other apps.',
  },
  findings: specialServiceFindings({
    zh: '须说明用途；用于自动操作、防卸载或监看均不可接受。',
    en: 'State the use; automation, resisting removal and watching are not acceptable.',
  }),
};
