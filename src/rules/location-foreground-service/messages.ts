import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '定位前台服务', en: 'Location foreground service' },
  purpose: {
    zh: '声明定位类前台服务，应用可在退到后台后持续定位，是轨迹上报的线索。',
    en: 'With a foreground service of type location the app can keep locating in the background: a lead to track reporting.',
  },
  remedy: {
    zh: '非必要不采集轨迹：删除 foregroundServiceType 中的 location；确需的（执法、应急）说明依据，仅在用户主动开始后运行并可随时停止。',
    en: 'Collect no tracks unless necessary: drop location from foregroundServiceType; where it is (law enforcement, emergencies), state the basis, start only on the user’s action and let it be stopped at any time.',
  },
  findings: {
    own: {
      fact: {
        zh: '应用自身声明定位前台服务：{names}。',
        en: 'The app itself declares location foreground services: {names}.',
      },
      judgement: {
        zh: '是否强制上传轨迹须动态核实并由单位说明必要性。',
        en: 'Whether tracks have to be uploaded needs a dynamic test and the sponsor’s statement.',
      },
    },
    third: {
      fact: {
        zh: 'SDK（{sdks}）声明定位前台服务：{names}。',
        en: 'SDKs ({sdks}) declare location foreground services: {names}.',
      },
      judgement: {
        zh: 'SDK 具备后台定位能力，应用是否启用须核实。',
        en: 'The SDK can locate in the background; check whether the app uses it.',
      },
    },
    absent: {
      fact: { zh: '没有定位类前台服务。', en: 'No foreground service of type location.' },
      judgement: { zh: '静态未见后台持续定位的声明。', en: 'No declaration of continued location in the background.' },
    },
  },
} satisfies Catalogue<string>;
