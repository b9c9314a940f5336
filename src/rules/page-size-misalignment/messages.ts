import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '16 KB 页面不兼容', en: 'No support for 16 KB pages' },
  purpose: {
    zh: '新设备使用 16 KB 内存页，64 位库须按 16 KB 对齐才能加载；32 位库不受影响。',
    en: 'Newer devices have 16 KB pages and load 64-bit libraries only when aligned to them; 32-bit ones are not concerned.',
  },
  remedy: {
    zh: '用 NDK r28 及以上重新编译（或链接时加 -Wl,-z,max-page-size=16384）；不压缩的库再用 zipalign -P 16 对齐。',
    en: 'Rebuild with NDK r28 or later (or link with -Wl,-z,max-page-size=16384); align uncompressed libraries with zipalign -P 16.',
  },
  findings: {
    segments: {
      fact: {
        zh: '{count} 个 64 位库未按 {pageSize} 字节对齐：{files}。',
        en: '{count} 64-bit libraries are not aligned to {pageSize} bytes: {files}.',
      },
      judgement: {
        zh: '在 16 KB 页面的设备上无法加载，建议更新。',
        en: 'They do not load on devices with 16 KB pages; better updated.',
      },
    },
    offsets: {
      fact: {
        zh: '{count} 个直接从安装包映射的库，其位置未按 16 KB 对齐：{files}。',
        en: '{count} libraries mapped straight from the package are not at a 16 KB offset: {files}.',
      },
      judgement: {
        zh: '在 16 KB 页面的设备上无法加载，重新对齐即可。',
        en: 'They do not load on devices with 16 KB pages; realign the package.',
      },
    },
    unreadable: {
      fact: {
        zh: '{count} 个 64 位库的对齐无法读取：{files}。',
        en: 'The alignment of {count} 64-bit libraries could not be read: {files}.',
      },
      judgement: { zh: '须人工核实。', en: 'A person has to check.' },
    },
    aligned: {
      fact: {
        zh: '{count} 个 64 位库均按 {pageSize} 字节对齐。',
        en: 'All {count} 64-bit libraries are aligned to {pageSize} bytes.',
      },
      judgement: { zh: '支持 16 KB 页面的设备。', en: 'Devices with 16 KB pages are supported.' },
    },
    none: {
      fact: { zh: '没有 64 位原生库。', en: 'There is no 64-bit native library.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
