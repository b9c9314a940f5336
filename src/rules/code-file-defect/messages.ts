import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '代码文件异常', en: 'Defective code files' },
  purpose: {
    zh: 'dex 文件若残缺、被改写，或不会被系统加载，静态检测就看不到真正运行的代码。',
    en: 'Where dex files are truncated, altered or never loaded, static inspection does not see the code that runs.',
  },
  remedy: {
    zh: '重新构建；删除系统不加载的 dex（编号不连续、放在子目录），确需动态加载的应向检测方说明。',
    en: 'Rebuild; remove dex files that the system does not load (numbering gaps, subfolders), and declare those that are loaded at run time.',
  },
  findings: {
    refused: {
      fact: {
        zh: '运行时会拒绝的代码文件缺陷：{codes}；位置：{places}。',
        en: 'Code file defects that the runtime refuses: {codes}; at {places}.',
      },
      judgement: { zh: '应用的代码不能正常加载。', en: 'The app’s code cannot be loaded as it stands.' },
    },
    lossy: {
      fact: {
        zh: '未能读全的代码文件：{places}（{codes}）。',
        en: 'Code files that could not be read whole: {places} ({codes}).',
      },
      judgement: {
        zh: '未读到的部分可能含有任何行为，须人工复核。',
        en: 'What was not read may do anything; a person has to review it.',
      },
    },
    unloaded: {
      fact: {
        zh: '系统不会自动加载的 dex {count} 个：{places}。',
        en: '{count} dex files that the system does not load by itself: {places}.',
      },
      judgement: {
        zh: '可能是残留，也可能在运行时另行加载，须核实用途。',
        en: 'They may be leftovers or loaded at run time; their purpose has to be found out.',
      },
    },
    sound: {
      fact: {
        zh: '{count} 个 dex 文件结构完整，均由系统加载。',
        en: '{count} dex files are well-formed and all loaded by the system.',
      },
      judgement: { zh: '代码文件完整。', en: 'The code files are whole.' },
    },
    odd: {
      fact: { zh: '不影响读取的异常：{codes}。', en: 'Anomalies that do not hinder reading: {codes}.' },
      judgement: { zh: '代码已读全。', en: 'The code was read whole.' },
    },
    codeless: {
      fact: { zh: '包内没有 dex 代码。', en: 'The package holds no dex code.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
