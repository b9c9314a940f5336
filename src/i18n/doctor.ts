import type { Text } from '../shared/text.ts';

/** What `zhijian doctor` checks and what to do about each. */
export const doctorTexts = {
  states: {
    good: { zh: '[具备]', en: '[ok]      ' },
    optional: { zh: '[可选]', en: '[optional]' },
    missing: { zh: '[缺少]', en: '[missing] ' },
  },
  checks: {
    node: {
      name: { zh: 'Node.js', en: 'Node.js' },
      advice: { zh: '需要 20.19 以上、22.12 以上或 24 以上的版本。', en: 'Version 20.19+, 22.12+ or 24+ is needed.' },
    },
    machine: {
      name: { zh: '处理器与内存', en: 'Processor and memory' },
      advice: { zh: '内存不足 1 GiB，大安装包可能失败。', en: 'Below 1 GiB of memory large packages may fail.' },
    },
    output: {
      name: { zh: '输出目录', en: 'Output folder' },
      advice: {
        zh: '目录不可写或剩余空间不足 1 GiB；用 --out 指定别处。',
        en: 'Not writable or less than 1 GiB free; choose another with --out.',
      },
    },
    chromium: {
      name: { zh: 'Chromium', en: 'Chromium' },
      advice: {
        zh: '静态检测不需要；用于虚拟手机与打印报告。Debian：apt install chromium',
        en: 'Not needed for static inspection; for the virtual phone and printing. Debian: apt install chromium',
      },
    },
    adb: {
      name: { zh: 'adb', en: 'adb' },
      advice: {
        zh: '静态检测不需要；用于连接手机。Debian：apt install adb',
        en: 'Not needed for static inspection; for phones. Debian: apt install adb',
      },
    },
    aapt: {
      name: { zh: 'aapt', en: 'aapt' },
      advice: {
        zh: '仅用于性能对照与重建样例。Debian：apt install aapt',
        en: 'Only for benchmarks and rebuilding specimens. Debian: apt install aapt',
      },
    },
    apksigner: {
      name: { zh: 'apksigner', en: 'apksigner' },
      advice: {
        zh: '仅用于重建样例。Debian：apt install apksigner',
        en: 'Only for rebuilding specimens. Debian: apt install apksigner',
      },
    },
    font: {
      name: { zh: '中文字体', en: 'Chinese font' },
      advice: {
        zh: '报告在本机显示或打印中文需要。Debian：apt install fonts-wqy-microhei',
        en: 'Needed to show or print Chinese reports here. Debian: apt install fonts-wqy-microhei',
      },
    },
  },
} as const satisfies { states: Record<string, Text>; checks: Record<string, { name: Text; advice: Text }> };
