import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '鸿蒙适配待核', en: 'HarmonyOS support to be confirmed' },
  purpose: {
    zh: '《办法》要求支持不同操作系统；HarmonyOS NEXT 不能安装 APK，鸿蒙原生版须另行取证。',
    en: 'The measures ask for different operating systems; HarmonyOS NEXT installs no APK, so a native edition has to be shown separately.',
  },
  remedy: {
    zh: '提供鸿蒙原生应用（HAP/APP）或元服务的上架信息，或说明鸿蒙用户的替代使用方式。',
    en: 'Provide store details of the native HarmonyOS app or service, or say how its users are served otherwise.',
  },
  findings: {
    hinted: {
      fact: { zh: '包内有鸿蒙相关迹象：{signs}。', en: 'There are hints of HarmonyOS in the package: {signs}.' },
      judgement: { zh: '不能证明有鸿蒙原生版，须另行核实。', en: 'They prove no native edition; check separately.' },
    },
    silent: {
      fact: { zh: '安装包中没有鸿蒙相关信息。', en: 'The package says nothing of HarmonyOS.' },
      judgement: {
        zh: '有没有鸿蒙原生版，APK 不能证明，本规则不作判断；由单位提供材料。',
        en: 'An APK cannot show whether there is a native edition, so nothing is judged here; the sponsor has to show it.',
      },
    },
  },
} satisfies Catalogue<string>;
