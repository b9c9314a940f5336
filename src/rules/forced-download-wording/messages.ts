import type { Catalogue } from '../rule.ts';
import { wordingFindings, type WordingKey } from '../wording.ts';

export const messages: Catalogue<WordingKey> = {
  title: { zh: '强制下载用语', en: 'Forced-download wording' },
  purpose: {
    zh: '不得强制推广下载，也不得引导使用未备案应用，此处查找下载后才能查看、必须安装等文字。',
    en: 'Downloads must not be forced nor unfiled apps promoted; the texts are searched for such wording.',
  },
  remedy: {
    zh: '允许不下载也能查看办理；引导下载的应用应已备案，弹窗可直接关闭。',
    en: 'Let people read and act without downloading; promoted apps are filed and windows can be closed.',
  },
  findings: wordingFindings('forced_download', {
    zh: '升级提示可以接受；不下载就不能用、引导安装其他应用才是问题。',
    en: 'Update offers are fine; refusing service or pushing other apps is not.',
  }),
};
