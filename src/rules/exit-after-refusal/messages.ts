import type { Catalogue } from '../rule.ts';

export type ExitAfterRefusalKey = 'exited' | 'none' | 'not-refused';

export const messages: Catalogue<ExitAfterRefusalKey> = {
  title: { zh: '拒绝权限后退出', en: 'Exit after refusing a permission' },
  purpose: {
    zh: '逐项拒绝权限，查明应用是否因此退出或关闭。',
    en: 'Refuses permissions and sees whether the app ends because of it.',
  },
  remedy: { zh: '拒绝非必要权限后保留其他功能可用。', en: 'Keep the other functions working after a refusal.' },
  findings: {
    exited: {
      fact: {
        zh: '拒绝后应用自行退出或被阻断 {count} 次：{permissions}。',
        en: 'After {count} refusals the app ended itself or barred the way: {permissions}.',
      },
      judgement: {
        zh: '不得因拒绝非必要权限而不提供服务；确属基本功能必需的，由单位说明后认定。',
        en: 'Service must not be refused over a non-essential permission; where a basic function needs it, decide after the unit has explained.',
      },
    },
    none: {
      fact: { zh: '拒绝 {count} 次权限后应用均可继续使用。', en: 'After {count} refusals the app went on.' },
      judgement: { zh: '未见因拒绝权限而退出。', en: 'No exit over a refusal.' },
    },
    'not-refused': {
      fact: { zh: '本次没有出现可以拒绝的权限申请。', en: 'No prompt came that could be refused.' },
      judgement: { zh: '问题不成立。', en: 'The question does not arise.' },
    },
  },
};
