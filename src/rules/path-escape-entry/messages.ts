import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '越界路径文件名', en: 'Path-escaping entry names' },
  purpose: {
    zh: '文件名含“../”或绝对路径时，不加检查的解压会写到目录之外。',
    en: 'An entry name with “../” or an absolute path makes careless unpacking write outside of its folder.',
  },
  remedy: {
    zh: '去掉这些条目并重新打包；应用内解压时用 getCanonicalPath 校验目标位于解压目录之内。',
    en: 'Drop these entries and rebuild; when the app unpacks archives, check with getCanonicalPath that targets stay inside.',
  },
  findings: {
    escaping: {
      fact: { zh: '越界文件名 {count} 个：{places}。', en: '{count} names lead outside: {places}.' },
      judgement: {
        zh: '正常构建不会产生，须说明来源；Android 自身不解压这些条目。',
        en: 'No ordinary build makes these; their origin has to be explained. Android itself does not unpack them.',
      },
    },
    inside: {
      fact: { zh: '{entries} 个条目的路径都在包内。', en: 'The paths of all {entries} entries stay inside.' },
      judgement: { zh: '没有越界路径。', en: 'No path leads outside.' },
    },
  },
} satisfies Catalogue<string>;
