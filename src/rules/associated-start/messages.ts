import type { Catalogue } from '../rule.ts';

export const messages = {
  title: { zh: '关联启动', en: 'Associated start' },
  purpose: {
    zh: '对外开放的推送服务可被同一厂商的其他应用拉起，形成应用间相互唤醒。',
    en: 'Exported push services let other apps with the same SDK start this one: apps wake each other.',
  },
  remedy: {
    zh: '按 SDK 文档关闭“应用互拉/联盟唤醒”开关，将相关组件设为 android:exported="false" 或用 tools:node="remove" 移除。',
    en: 'Switch mutual wake-up off as the SDK documents it, set the components to android:exported="false" or remove them with tools:node="remove".',
  },
  findings: {
    chained: {
      fact: {
        zh: '{count} 个组件可被其他应用唤起：{names}（{sdks}）。',
        en: '{count} components can be started by other apps: {names} ({sdks}).',
      },
      judgement: {
        zh: '是否实际相互唤醒须动态观察；无合理场景应关闭。',
        en: 'Whether apps do wake each other has to be seen at run time; switch it off unless a scene justifies it.',
      },
    },
    absent: {
      fact: { zh: '没有可供其他应用唤起的推送组件。', en: 'No push component can be started by other apps.' },
      judgement: { zh: '未见关联启动途径。', en: 'No way of associated start was seen.' },
    },
  },
} satisfies Catalogue<string>;
