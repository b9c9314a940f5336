import { compulsionFindings, type CompulsionKey } from '../compulsion.ts';
import type { Catalogue } from '../rule.ts';

export const messages: Catalogue<CompulsionKey> = {
  title: { zh: '强制授权', en: 'Compulsory permission' },
  purpose: {
    zh: '全新安装后逐项拒绝权限，查明应用是否退出、反复索取或拒绝服务。',
    en: 'After a fresh install refuses permissions one by one to see whether the app exits, nags or refuses service.',
  },
  remedy: {
    zh: '拒绝非必要权限后应能继续使用无关功能。',
    en: 'After a refusal everything that does not need the permission must go on working.',
  },
  findings: compulsionFindings(
    { zh: '强制授权', en: 'compulsory permission' },
    { zh: '不得因拒绝非必要权限而拒绝提供服务。', en: 'Service must not be refused over a non-essential permission.' },
  ),
};
