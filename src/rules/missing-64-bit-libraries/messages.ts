import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '缺少 64 位支持', en: 'Missing 64-bit support' },
  purpose: {
    zh: '新款手机只运行 64 位代码，只含 32 位原生库的应用装不上。',
    en: 'Recent phones run 64-bit code only and refuse apps whose native libraries are 32-bit.',
  },
  remedy: {
    zh: '用 NDK 为 arm64-v8a 重新编译全部原生库（abiFilters "armeabi-v7a", "arm64-v8a"），并更换只提供 32 位库的 SDK。',
    en: 'Build all native libraries for arm64-v8a as well (abiFilters "armeabi-v7a", "arm64-v8a") and replace SDKs that offer 32-bit ones only.',
  },
  findings: {
    narrow: {
      fact: { zh: '只有 32 位原生库：{abis}。', en: 'Native libraries are 32-bit only: {abis}.' },
      judgement: {
        zh: '仅支持 64 位的手机无法安装，硬件适配不足。',
        en: 'Phones that run 64-bit only cannot install it: hardware support is lacking.',
      },
    },
    foreign: {
      fact: {
        zh: '原生库只有 {abis}，没有手机使用的 ARM 架构。',
        en: 'Native libraries are for {abis} only, not for ARM as phones have it.',
      },
      judgement: { zh: '绝大多数手机无法正常运行。', en: 'Hardly any phone can run it properly.' },
    },
    both: {
      fact: { zh: '原生库包含 {abis}。', en: 'Native libraries are for {abis}.' },
      judgement: { zh: '支持 64 位手机。', en: '64-bit phones are supported.' },
    },
    none: {
      fact: { zh: '没有原生库。', en: 'There are no native libraries.' },
      judgement: { zh: '不涉及。', en: 'Does not apply.' },
    },
  },
} satisfies Catalogue<string>;
